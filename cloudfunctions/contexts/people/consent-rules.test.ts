import type { ConsentPurpose } from '#contracts/consents';
import { isConsentGiven, joinedWords, mustBeCurrent, noConsents, withWords } from './consent-rules';
import type { ConsentRecord } from './person-parts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 4, minute));
const word = (purpose: ConsentPurpose, isGiven: boolean, minute = 0): ConsentRecord => ({
  purpose,
  textVersion: 1,
  at: at(minute),
  way: 'ownTap',
  isGiven,
  byId: 'lin',
});

test('nothing is agreed to unless the last word says so', () => {
  expect(isConsentGiven(undefined, 'health')).toBe(false);
  const given = withWords(noConsents, [word('health', true)]).after;
  expect(isConsentGiven(given, 'health')).toBe(true);
  expect(isConsentGiven(given, 'location')).toBe(false);
  expect(isConsentGiven(withWords(given, [word('health', false, 1)]).after, 'health')).toBe(false);
});

test('a consent to words before their purpose changed does not count', () => {
  const old = withWords(noConsents, [{ ...word('health', true), textVersion: 0 }]).after;
  expect(isConsentGiven(old, 'health')).toBe(false);
});

test('consent is to the text of today', () => {
  expect(() => mustBeCurrent({ purpose: 'health', textVersion: 1 })).not.toThrow();
  expect(() => mustBeCurrent({ purpose: 'health', textVersion: 2 })).toThrow('STALE');
});

test('fifty words stay; the oldest twenty-five move on together, and what counts stays', () => {
  let { after, page } = withWords(noConsents, [word('health', true)]);
  for (let minute = 1; minute < 50; minute += 1) ({ after, page } = withWords(after, [word('guide', true, minute)]));
  expect([after.history.length, page]).toEqual([50, undefined]);
  ({ after, page } = withWords(after, [word('guide', false, 50)]));
  expect([after.history.length, after.olderPages, page?.length]).toEqual([26, 1, 25]);
  expect(isConsentGiven(after, 'health')).toBe(true);
});

test('of two records the later word on each purpose holds', () => {
  const own = withWords(noConsents, [word('health', false, 5), word('guide', true, 1)]).after;
  const other = withWords(noConsents, [word('health', true, 2), word('guide', false, 3), word('minor', true, 2)]).after;
  expect(joinedWords(own, other).map(({ purpose, isGiven }) => [purpose, isGiven])).toEqual([
    ['minor', true],
    ['guide', false],
  ]);
});
