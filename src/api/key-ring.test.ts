import { createKeyRing } from './key-ring';

const numbered = () => {
  let next = 0;
  return async () => `key${(next += 1)}`;
};

test('the same command tried again carries the same key', async () => {
  const ring = createKeyRing(numbered());
  const first = await ring.keyFor('requests.take', { id: 'r1', seenVersion: 2 });
  expect(await ring.keyFor('requests.take', { id: 'r1', seenVersion: 2 })).toBe(first);
});

test('another input, or another command, has a key of its own', async () => {
  const ring = createKeyRing(numbered());
  const keys = [
    await ring.keyFor('requests.take', { id: 'r1', seenVersion: 2 }),
    await ring.keyFor('requests.take', { id: 'r1', seenVersion: 3 }),
    await ring.keyFor('requests.confirm', { id: 'r1', seenVersion: 2 }),
  ];
  expect(new Set(keys).size).toBe(3);
});

test('once it has succeeded, doing it again is a new command', async () => {
  const ring = createKeyRing(numbered());
  const first = await ring.keyFor('notices.markRead', { upTo: 'now' });
  ring.done('notices.markRead', { upTo: 'now' });
  expect(await ring.keyFor('notices.markRead', { upTo: 'now' })).not.toBe(first);
});
