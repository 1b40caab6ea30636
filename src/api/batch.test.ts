import type { Answer } from '#contracts/envelope';
import { limits } from '#contracts/values';
import { createBatch } from './batch';

type Sent = { readonly functionName: string; readonly operations: readonly string[] };

/** A cloud that answers every call with the operation's own name, and remembers what arrived together. */
function echo() {
  const sent: Sent[] = [];
  const send = async (functionName: string, calls: { readonly operation: string }[]): Promise<readonly Answer[]> => {
    sent.push({ functionName, operations: calls.map(({ operation }) => operation) });
    return calls.map(({ operation }) => ({ ok: true, data: operation }));
  };
  return { sent, send };
}

test('queries of one tick travel in one call, and each hears its own answer', async () => {
  const { sent, send } = echo();
  const ask = createBatch(send);
  const answers = await Promise.all(
    ['people.me', 'requests.mine', 'notices.summary'].map((operation) => ask('app', { operation })),
  );
  expect(sent).toEqual([{ functionName: 'app', operations: ['people.me', 'requests.mine', 'notices.summary'] }]);
  expect(answers.map((answer) => answer.ok && answer.data)).toEqual(['people.me', 'requests.mine', 'notices.summary']);
});

test('what is asked later travels later', async () => {
  const { sent, send } = echo();
  const ask = createBatch(send);
  await ask('app', { operation: 'people.me' });
  await ask('app', { operation: 'requests.ofGrid' });
  expect(sent.map(({ operations }) => operations)).toEqual([['people.me'], ['requests.ofGrid']]);
});

test('each deployed function gets a call of its own', async () => {
  const { sent, send } = echo();
  const ask = createBatch(send);
  await Promise.all([ask('app', { operation: 'people.me' }), ask('papers', { operation: 'disputes.paper' })]);
  expect(sent.map(({ functionName }) => functionName)).toEqual(['app', 'papers']);
});

test('no call carries more than the server takes', async () => {
  const { sent, send } = echo();
  const ask = createBatch(send);
  await Promise.all(Array.from({ length: limits.batch + 1 }, () => ask('app', { operation: 'people.me' })));
  expect(sent.map(({ operations }) => operations.length)).toEqual([limits.batch, 1]);
});

test('a call that fails fails for everybody in it, and for nobody after', async () => {
  let isBroken = true;
  const { send } = echo();
  const ask = createBatch((functionName, calls) =>
    isBroken ? Promise.reject(new Error('down')) : send(functionName, calls),
  );
  const both = await Promise.allSettled([
    ask('app', { operation: 'people.me' }),
    ask('app', { operation: 'requests.mine' }),
  ]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  await expect(ask('app', { operation: 'people.me' })).resolves.toEqual({ ok: true, data: 'people.me' });
});

test('an answer that is missing is a failure, not a wait for ever', async () => {
  const ask = createBatch(async () => []);
  await expect(ask('app', { operation: 'people.me' })).rejects.toThrow('missing');
});
