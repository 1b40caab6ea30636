import * as v from 'valibot';
import { questions, type Question } from '#contracts/request-questions';
import { readLines, toLines } from './question-lines';

const trapped: Question = {
  ...{ code: 'trapped', ask: '有人困在里面吗?' },
  choices: [{ label: '有', isDanger: true }, { label: '没有' }],
};
const lamps: Question = {
  ...{ code: 'lamps', ask: '坏了几盏灯?', about: ['灯', '路灯'] },
  choices: [{ label: '一盏' }, { label: '整层' }, { label: '整栋' }],
};

test('what is asked is written and read the same', () => {
  expect(toLines([lamps])).toBe('灯、路灯:坏了几盏灯?一盏/整层/整栋');
  expect(readLines(toLines([trapped, lamps]), [lamps, trapped])).toEqual([trapped, lamps]);
});

test('a line is read with either kind of mark; a new question gets a code of its own', () => {
  const read = readLines('有人困在里面吗?!有/没有\n灯,路灯:几盏?一盏/ 几盏 ', [trapped]);
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
