import { states } from '#contracts/request-states';
import { type RequestCard } from '#contracts/requests';
import { answerLines, nextWords, nextWordsForWorker } from './words';

const card = (state: RequestCard['state']) => ({ state });

test('a home page answers with what waits for me, then with what is being done', () => {
  expect(answerLines([card('submitted'), card('processing'), card('resolved')])).toEqual([
    '1 件等您看一眼',
    '还有 2 件在办',
  ]);
  expect(answerLines([card('resolved')])).toEqual(['1 件等您看一眼']);
  expect(answerLines([])).toEqual(['现在没有在办的事']);
});

test.each(states)('in state %s both sides are told what happens next, without a word of English', (state) => {
  const at = '2026-11-16T10:00:00.000Z';
  const whole: RequestCard = {
    id: 'r',
    number: '1',
    words: '灯',
    place: { buildingId: 'b', label: '3 号楼' },
    state,
    reportedAt: at,
    stateAt: at,
  };
  for (const sentence of [nextWords(whole), nextWordsForWorker(whole)]) {
    expect(sentence).toMatch(/[。?]$/);
    expect(sentence).not.toMatch(/[A-Za-z]/);
  }
});
