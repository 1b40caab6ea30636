import { acts, states, type RequestAct, type RequestState } from '#contracts/request-states';
import { Refusal } from '../../kernel/refusal';
import { isOpen, isPossible, step, type Entry } from './request';

const now = new Date('2026-11-23T10:00:00Z');
const worker = { id: 'zhou', name: '小周', role: 'gridWorker' } as const;

const entryOf = (act: RequestAct, more: Partial<Entry> = {}): Entry => ({
  at: now,
  act,
  who: worker,
  photos: [],
  ...more,
});

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

describe('a request', () => {
  test('goes from being reported to being closed by the word of the asker', () => {
    const taken = step({ state: 'submitted', returns: 0 }, entryOf('taken'));
    const resolved = step(taken, entryOf('resolved', { photos: ['cloud://a'] }));
    const closed = step(resolved, entryOf('confirmed'));
    expect([taken.state, resolved.state, closed.state]).toEqual(['processing', 'resolved', 'closed']);
    expect([taken.isOpen, resolved.isOpen, closed.isOpen]).toEqual([true, true, false]);
  });

  test('comes back to the one who took it, and counts that it came back', () => {
    const taken = step({ state: 'submitted', returns: 0 }, entryOf('taken'));
    const resolved = step(taken, entryOf('resolved', { noPhotoReason: 'privacy' }));
    const returned = step(resolved, entryOf('returned', { who: { id: 'lin', name: '林', role: 'resident' } }));
    expect(returned).toMatchObject({
      state: 'processing',
      isOpen: true,
      returns: 1,
      handlerId: 'zhou',
      handlerName: '小周',
    });
  });

  test('is not resolved without a photo or a reason why there is none', () => {
    const processing = { state: 'processing', returns: 0 } as const;
    expect(refusalOf(() => step(processing, entryOf('resolved')))).toBe('PROOF_NEEDED');
    expect(refusalOf(() => step(processing, entryOf('resolved', { noPhotoReason: 'tooDark' })))).toBe('none');
  });

  test.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))('%s × %s', (state, act) => {
    const expected: Partial<Record<RequestState, readonly RequestAct[]>> = {
      submitted: [
        'taken',
        'handed',
        'declined',
        'siteChecked',
        'extended',
        'contested',
        'settled',
        'stillOpen',
        'checkMissed',
        'calledBack',
      ],
      processing: [
        ...(['resolved', 'taken', 'ended', 'handed', 'accepted', 'declined', 'finished', 'siteChecked'] as const),
        ...(['extended', 'contested', 'settled', 'paused', 'answered', 'resumed', 'checked'] as const),
        ...(['stillOpen', 'checkMissed', 'calledBack'] as const),
      ],
      resolved: ['confirmed', 'returned', 'unsure', 'askedAgain', 'unanswered', 'checkMissed', 'calledBack'],
      closed: ['returned', 'lookAgain', 'calledBack'],
    };
    const isAllowed = expected[state]?.includes(act) ?? false;
    expect(isPossible(state, act)).toBe(isAllowed);
    const run = () => step({ state, returns: 0 }, entryOf(act, { photos: ['cloud://a'] }));
    expect(refusalOf(run)).toBe(isAllowed ? 'none' : 'WRONG_STATE');
  });

  test('is open until it is closed', () => {
    expect(states.filter(isOpen)).toEqual(['submitted', 'processing', 'resolved']);
  });
});
