import * as v from 'valibot';
import { categoryCodes } from './community-settings';
import { answersOf, askedOf, questions, type Question } from './request-questions';
import { questionDefaults } from '../config/request-questions';

const lamps: Question = {
  ...{ code: 'lamps', ask: '坏了几盏灯?', about: ['灯'] },
  choices: [{ label: '一盏' }, { label: '整层' }],
};
const trapped: Question = {
  ...{ code: 'trapped', ask: '有人困在里面吗?' },
  choices: [{ label: '有', isDanger: true }, { label: '没有' }],
};

test('only what the words speak of is asked', () => {
  expect(askedOf([lamps, trapped], '楼道灯不亮')).toEqual([lamps, trapped]);
  expect(askedOf([lamps, trapped], '门关不上')).toEqual([trapped]);
});

test('what was tapped becomes words; a question that is not asked any more is left aside', () => {
  const given = [
    { question: 'trapped', choice: 0 },
    { question: 'gone', choice: 1 },
    { question: 'lamps', choice: 3 },
  ];
  expect(answersOf([lamps, trapped], given)).toEqual([{ ask: '有人困在里面吗?', answer: '有', isDanger: true }]);
  expect(answersOf([lamps], [])).toEqual([]);
});

test.each(categoryCodes.map((code) => [code]))('what %s asks by default is what a coordinator might put', (code) => {
  expect(v.is(questions, questionDefaults[code] ?? [])).toBe(true);
});

test('two questions under one code, one choice, and four questions are refused', () => {
  expect(v.is(questions, [lamps, { ...trapped, code: 'lamps' }])).toBe(false);
  expect(v.is(questions, [{ ...lamps, choices: [{ label: '一盏' }] }])).toBe(false);
  expect(
    v.is(
      questions,
      ['a', 'b', 'c', 'd'].map((code) => ({ ...lamps, code })),
    ),
  ).toBe(false);
});
