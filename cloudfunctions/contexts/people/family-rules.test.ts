import { withWords, noConsents } from './consent-rules';
import { hasReached, wayToActFor, withHelper, type Subject } from './family-rules';

const now = new Date('2026-11-25T04:00:00Z');
const since = now;
const agreedTo = (purpose: 'onBehalf' | 'minor' | 'guide', isGiven = true) =>
  withWords(noConsents, [{ purpose, textVersion: 1, at: now, way: 'ownTap', isGiven, byId: 'parent' }]).after;
const family = { personId: 'child', way: 'family', may: ['report'], since } as const;
const guardian = { personId: 'child', way: 'guardian', may: [], since } as const;
const child = { ids: ['child'], roles: [] };
const worker = { ids: ['zhou'], roles: [{ role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since }] } as const;
const parent: Subject = { _id: 'parent', helpers: [family], consents: agreedTo('onBehalf') };
const guest = { ...agreedTo('onBehalf'), now: { ...agreedTo('onBehalf').now, ...agreedTo('guide', false).now } };
const kept = { by: 'worker', byId: 'zhou', since, communityId: 'c1', gridId: 'c1~g6' } as const;
const minorBorn = (plainBirth: string): Subject => ({
  _id: 'pupil',
  helpers: [guardian],
  consents: agreedTo('minor'),
  plainBirth,
});

describe('who may act for somebody', () => {
  test.each([
    ['himself', { ids: ['parent'], roles: [] }, parent, 'self'],
    ['himself, by a former id', { ids: ['new', 'parent'], roles: [] }, parent, 'self'],
    ['his child, whom he let', child, parent, 'family'],
    ['his child, after he withdrew', child, { ...parent, consents: agreedTo('onBehalf', false) }, undefined],
    ['his child, without consent', child, { ...parent, consents: noConsents }, undefined],
    ['his child, of a guest', child, { ...parent, consents: guest }, undefined],
    ['somebody else', { ids: ['stranger'], roles: [] }, parent, undefined],
    ['a worker, for somebody with WeChat', worker, parent, undefined],
    ['a worker, for whom he keeps a record', worker, { ...parent, kept }, 'worker'],
    ['a worker of another grid', worker, { ...parent, kept: { ...kept, gridId: 'c1~g5' } }, undefined],
    ['a worker, without consent', worker, { ...parent, kept, consents: noConsents }, undefined],
    ['anybody, of a closed record', child, { ...parent, mergedInto: 'x' }, undefined],
    ['a guardian of a young child', child, minorBorn('2020-05'), 'guardian'],
    ['a guardian of a pupil of sixteen', child, minorBorn('2010-05'), 'guardian'],
    ['a guardian of who came of age', child, minorBorn('2008-05'), undefined],
    ['a guardian who withdrew', child, { ...minorBorn('2020-05'), consents: noConsents }, undefined],
    ['a child of thirteen himself', { ids: ['pupil'], roles: [] }, minorBorn('2013-05'), undefined],
    ['a pupil of fourteen himself', { ids: ['pupil'], roles: [] }, minorBorn('2012-05'), 'self'],
    ['a worker, for a minor', worker, { ...minorBorn('2010-05'), kept, consents: agreedTo('onBehalf') }, undefined],
  ] as const)('%s', (_, acting, subject, way) => {
    expect(wayToActFor(acting, subject, now)).toBe(way);
  });

  test('family does what was named and nothing else', () => {
    expect(wayToActFor(child, parent, now, 'report')).toBe('family');
    expect(wayToActFor(child, parent, now, 'apply')).toBeUndefined();
  });
});

describe('an age is reached for certain', () => {
  test.each([
    ['2012-11', '2026-11-30T15:59:59Z', false],
    ['2012-11', '2026-11-30T16:00:00Z', true],
    ['2012', '2026-12-31T15:59:59Z', false],
    ['2012', '2026-12-31T16:00:00Z', true],
  ])('%s at %s: %s', (birth, at, isReached) => {
    expect(hasReached(birth, 14, new Date(at))).toBe(isReached);
  });
});

test('who helps already is let do what was named last, and stands there once', () => {
  const more = { ...family, may: ['report', 'apply'] } as const;
  expect(withHelper([family, guardian], more)).toEqual([guardian, more]);
});
