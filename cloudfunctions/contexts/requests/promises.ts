/** What moves a promise: a later day, an objection to it, and the days somebody was waited for. */
import type { Command, OutputOf } from '#contracts/operation';
import type * as contract from '#contracts/request-promise';
import { longestExtensionDays } from '#contracts/request-promise';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { dayMs, endOfNamedDay } from '../../kernel/shanghai-time';
import { extended, paused, settled } from './course';
import { move } from './move';
import { said } from './said';

type Extend = typeof contract.extend;
type Contest = typeof contract.contest;
type Settle = typeof contract.settle;
type Pause = typeof contract.pause;
type Resume = typeof contract.resume;
type Answer = typeof contract.answer;

export async function extend(call: Call<Extend, PersonActor>): Promise<OutputOf<Extend>> {
  const { day, words, ...seen } = call.input;
  mustBeWithin(call, day, longestExtensionDays, 'day');
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'extended', needs: 'canExtend', role: 'coordinator' },
    entry: async () => ({ ...(await said(call, words)), day }),
    course: (request, { who }) => extended(request, day, who.id),
  });
  return outcome;
}

export async function contest(call: Call<Contest, PersonActor>): Promise<OutputOf<Contest>> {
  const { words, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'contested', needs: 'canContest', role: 'resident' },
    entry: () => said(call, words),
    course: ({ extension }, { at }) =>
      extension ? { extension: { ...extension, contest: 'open', contestedAt: at } } : {},
  });
  return outcome;
}

export async function settle(call: Call<Settle, PersonActor>): Promise<OutputOf<Settle>> {
  const { words, stands: isKept, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'settled', needs: 'canSettle' },
    entry: () => said(call, words),
    course: (request) => settled(request, isKept),
  });
  return outcome;
}

export async function pause(call: Call<Pause, PersonActor>): Promise<OutputOf<Pause>> {
  const { words, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'paused', needs: 'canPause' },
    entry: () => said(call, words),
    course: (_, { at }) => paused(at),
  });
  return outcome;
}

export async function resume(call: Call<Resume, PersonActor>): Promise<OutputOf<Resume>> {
  const { outcome } = await move(call, { ...call.input, act: 'resumed', needs: 'canResume' });
  return outcome;
}

export async function answer(call: Call<Answer, PersonActor>): Promise<OutputOf<Answer>> {
  const { words, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'answered', needs: 'canAnswer', role: 'resident' },
    entry: () => said(call, words),
  });
  return outcome;
}

/** @throws Refusal INVALID_INPUT for a day that is over, or further than anybody should have to wait for */
export function mustBeWithin({ now }: Call<Command, PersonActor>, day: string, days: number, field: string): void {
  const end = endOfNamedDay(day).getTime() - now.getTime();
  if (end <= 0 || end > (days + 1) * dayMs) throw new Refusal('INVALID_INPUT', 'no day to wait for', [field]);
}
