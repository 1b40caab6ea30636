import { ApiError } from './api-error';
import { createOutbox, isRefused, type Waiting } from './outbox';

const one = (key: string): Waiting => ({
  key,
  operation: 'requests.report',
  input: { words: key },
  photos: [],
  madeAt: '2026-11-16T10:00:00.000Z',
});

/** A phone that keeps what it is given, and a line that may be down. */
function phone() {
  const world = {
    kept: [] as readonly Waiting[],
    sent: [] as string[],
    arrived: [] as string[],
    isDown: undefined as ApiError | undefined,
  };
  const open = () =>
    createOutbox({
      read: () => world.kept,
      write: (waiting) => {
        world.kept = waiting;
        return true;
      },
      send: async ({ key }) => {
        if (world.isDown) throw world.isDown;
        world.sent.push(key);
        return `answer to ${key}`;
      },
      onArrived: ({ key }) => world.arrived.push(key),
    });
  return { world, open };
}

test('what waits is sent in order, forgotten, and its answer is known', async () => {
  const { world, open } = phone();
  const outbox = open();
  outbox.put(one('a'));
  outbox.put(one('b'));
  await outbox.flush();
  expect(world.sent).toEqual(['a', 'b']);
  expect(world.arrived).toEqual(['a', 'b']);
  expect(world.kept).toEqual([]);
  expect(outbox.now()).toMatchObject({ arrived: { a: 'answer to a', b: 'answer to b' }, isSending: false });
});

test('an answer is taken in before what it answers is forgotten, so that the screen has no gap', async () => {
  const { world, open } = phone();
  const seen: unknown[] = [];
  const outbox = createOutbox({
    read: () => [],
    write: () => true,
    send: ({ key }) => Promise.resolve(`answer to ${key}`),
    onAnswer: ({ key }, answer) => seen.push([answer, outbox.now().waiting.some((waits) => waits.key === key)]),
    onArrived: ({ key }) => seen.push([key, outbox.now().waiting.length]),
  });
  outbox.put(one('a'));
  await outbox.flush();
  expect(seen).toEqual([
    ['answer to a', true],
    ['a', 0],
  ]);
  // Who has nothing on the screen needs not listen.
  const plain = open();
  plain.put(one('b'));
  await plain.flush();
  expect(world.arrived).toEqual(['b']);
});

test('what nobody takes is told of once, and what only waits is not', async () => {
  const refused: string[] = [];
  const open = (code: 'STALE' | 'OFFLINE') =>
    createOutbox({
      read: () => [],
      write: () => true,
      send: () => Promise.reject(new ApiError(code)),
      onArrived: () => undefined,
      onRefused: ({ key }) => refused.push(`${key} ${code}`),
    });
  for (const code of ['STALE', 'OFFLINE'] as const) {
    const outbox = open(code);
    outbox.put(one('a'));
    await outbox.flush();
  }
  expect(refused).toEqual(['a STALE']);
});

test('asked with nothing to send, it sends what comes later', async () => {
  const { world, open } = phone();
  const outbox = open();
  await outbox.flush();
  outbox.put(one('a'));
  await outbox.flush();
  expect(world.sent).toEqual(['a']);
});

test.each(['OFFLINE', 'SLOW', 'BUSY', 'UNAVAILABLE'] as const)(
  'after %s it waits on with its key, through a closing of the app, and nothing overtakes it',
  async (code) => {
    const { world, open } = phone();
    world.isDown = new ApiError(code);
    const outbox = open();
    outbox.put(one('a'));
    outbox.put(one('b'));
    await outbox.flush();
    expect(world.kept.map(({ key, trouble }) => [key, trouble?.code])).toEqual([
      ['a', code],
      ['b', code],
    ]);
    world.isDown = undefined;
    await open().flush();
    expect(world.sent).toEqual(['a', 'b']);
  },
);

test('refused for good, it stays to be changed, is not sent again, and holds up nobody', async () => {
  const { world, open } = phone();
  world.isDown = new ApiError('CONTENT_REFUSED');
  const outbox = open();
  outbox.put(one('a'));
  await outbox.flush();
  world.isDown = undefined;
  outbox.put(one('b'));
  await outbox.flush();
  expect(world.sent).toEqual(['b']);
  expect(outbox.now().waiting.map((waiting) => [waiting.key, isRefused(waiting)])).toEqual([['a', true]]);
  outbox.drop('a');
  expect(world.kept).toEqual([]);
});

test('asked while it is at it, it sends nothing twice, and tries once more what had to wait', async () => {
  const { world, open } = phone();
  world.isDown = new ApiError('OFFLINE');
  const outbox = open();
  outbox.put(one('a'));
  const first = outbox.flush();
  world.isDown = undefined;
  await Promise.all([first, outbox.flush()]);
  expect(world.sent).toEqual(['a']);
});

test('a photo that is stored is noted at once, so that a broken line stores it only once', async () => {
  let stored = 0;
  const outbox = createOutbox({
    read: () => [{ ...one('a'), photos: [{ path: 'wxfile://store_1' }] }],
    write: () => true,
    send: async ({ photos }, note) => {
      if (!photos[0]?.fileId) note({ photos: [{ ...photos[0], fileId: `cloud://${(stored += 1)}` }] });
      if (stored === 1 && !photos[0]?.fileId) throw new ApiError('SLOW');
      return photos;
    },
    onArrived: () => undefined,
  });
  await outbox.flush();
  await outbox.flush();
  expect(outbox.now().arrived['a']).toEqual([{ path: 'wxfile://store_1', fileId: 'cloud://1' }]);
});
