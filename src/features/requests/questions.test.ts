import type { Question } from '#contracts/request-questions';
import { emptyReport } from './draft';
import { fromGiven, sortedBy, tapped, toGiven } from './questions';

const trapped: Question = {
  ...{ code: 'trapped', ask: '有人困在里面吗?' },
  choices: [{ label: '有', isDanger: true }, { label: '没有' }],
};
const categories = [{ code: 'A1' as const }, { code: 'A3' as const, questions: [trapped] }];
const draft = { ...emptyReport('k'), words: '电梯不动了' };

test('its words say what is asked; nothing is answered by itself', () => {
  expect(sortedBy(draft, categories)).toMatchObject({ said: 'A3', code: 'A3', asked: [trapped], answers: [] });
  expect(sortedBy({ ...draft, words: '路灯坏了' }, categories).asked).toEqual([]);
  expect(sortedBy(draft, []).asked).toEqual([]);
});

test('a dangerous answer sorts it with what is dangerous, unless a hand chose', () => {
  const answered = { ...draft, answers: { trapped: 0 } };
  expect(sortedBy(answered, categories)).toMatchObject({ said: 'A3', code: 'A1', isDanger: true });
  expect(sortedBy({ ...answered, category: 'A3' }, categories)).toMatchObject({ code: 'A3', isDanger: true });
  expect(sortedBy({ ...draft, answers: { trapped: 1 } }, categories)).toMatchObject({ code: 'A3', isDanger: false });
});

test('a second tap takes the answer back; it travels and comes back the same', () => {
  expect(tapped({}, 'trapped', 0)).toEqual({ trapped: 0 });
  expect(tapped({ trapped: 0 }, 'trapped', 1)).toEqual({ trapped: 1 });
  expect(tapped({ trapped: 1, lamps: 0 }, 'trapped', 1)).toEqual({ lamps: 0 });
  expect(fromGiven(toGiven({ trapped: 1, lamps: 0 }))).toEqual({ trapped: 1, lamps: 0 });
});
