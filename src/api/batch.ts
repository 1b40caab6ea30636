/** Queries made in the same tick travel together: opening a page costs one call to the cloud. */
import type { Answer, Envelope } from '#contracts/envelope';
import { limits } from '#contracts/values';

type Call = Envelope['calls'][number];
type Send = (functionName: string, calls: Call[]) => Promise<readonly Answer[]>;

interface Waiting {
  readonly functionName: string;
  readonly call: Call;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Returns `ask`, which joins what is asked of one function in one tick, at most `limits.batch` a time. */
export function createBatch(send: Send): (functionName: string, call: Call) => Promise<Answer> {
  let waiting: Waiting[] = [];
  const leave = () => {
    const passengers = waiting;
    waiting = [];
    for (const group of inGroups(passengers)) void carry(send, group);
  };
  return (functionName, call) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(leave, 0);
      waiting.push({ functionName, call, resolve, reject });
    });
}

async function carry(send: Send, group: readonly Waiting[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  try {
    const answers = await send(
      first.functionName,
      group.map(({ call }) => call),
    );
    group.forEach((one, index) => {
      const answer = answers[index];
      if (answer) one.resolve(answer);
      else one.reject(new Error('an answer is missing'));
    });
  } catch (thrown) {
    for (const one of group) one.reject(thrown);
  }
}

function inGroups(passengers: readonly Waiting[]): Waiting[][] {
  const groups: Waiting[][] = [];
  for (const one of passengers) {
    const open = groups.find((group) => group[0]?.functionName === one.functionName && group.length < limits.batch);
    if (open) open.push(one);
    else groups.push([one]);
  }
  return groups;
}
