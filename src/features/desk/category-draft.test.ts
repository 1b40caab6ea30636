import type { CategoryView } from '#contracts/community-settings';
import { draftOf, readDraft } from './category-draft';

const by = { by: '2026-11-27T16:00:00.000Z', isTentative: false };
const seen: CategoryView = {
  ...{ code: 'B2', level: 'P2', name: '灯和门', examples: '路灯、楼道灯', isOn: true, ifNow: { first: by, close: by } },
  ...{ first: { amount: 1, unit: 'workingDays' }, close: { amount: 7, unit: 'workingDays' } },
  questions: [{ code: 'lamps', ask: '坏了几盏灯?', choices: [{ label: '一盏' }, { label: '整层' }], about: ['灯'] }],
};
const draft = draftOf(seen);

test('what was seen and not changed is the same category', () => {
  const { level: _, ifNow: __, ...category } = seen;
  expect(readDraft(draft, seen.questions)).toEqual({ category, wrong: [] });
});

test.each([
  ['a name of one character', { name: '灯' }, ['name']],
  ['no examples', { examples: ' ' }, ['examples']],
  ['no number', { first: { amount: '一', unit: 'workingDays' } }, ['first']],
  ['nothing at all', { close: { amount: '', unit: 'workingDays' } }, ['close']],
  ['half a day', { close: { amount: '1.5', unit: 'workingDays' } }, ['close']],
  ['more than ninety', { close: { amount: '91', unit: 'workingDays' } }, ['close']],
  ['a question without answers', { questions: '坏了几盏灯?' }, ['questions']],
  ['done before anybody came', { first: { amount: '8', unit: 'workingDays' } }, ['order']],
] as const)('%s is named', (_, changed, wrong) => {
  expect(readDraft({ ...draft, ...changed }).wrong).toEqual(wrong);
});
