import * as v from 'valibot';
import { questions } from '#contracts/request-questions';
import { questionDefaults } from '../../../config/request-questions';
import { readLines, toLines } from './question-lines';

test.each(Object.entries(questionDefaults))('what %s asks is written and read the same', (_, asked) => {
  expect(readLines(toLines(asked), asked)).toEqual(asked);
});

test('a line is read with either kind of mark; a new question gets a code of its own', () => {
  const before = questionDefaults.A3 ?? [];
  const read = readLines('有人困在里面吗?!有/没有\n灯,路灯:几盏?一盏/ 几盏 ', before);
  expect(read).toEqual([
    { code: 'trapped', ask: '有人困在里面吗?', choices: [{ label: '有', isDanger: true }, { label: '没有' }] },
    { code: 'own1', ask: '几盏?', choices: [{ label: '一盏' }, { label: '几盏' }], about: ['灯', '路灯'] },
  ]);
  expect(v.is(questions, read)).toBe(true);
});

test('a line without answers is nothing a coordinator may put', () => {
  expect(v.is(questions, readLines('坏了几盏灯?', []))).toBe(false);
  expect(v.is(questions, readLines('', []))).toBe(true);
});
