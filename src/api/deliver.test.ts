import { deliver, inTime } from './deliver';
import type { Transport } from './transport-port';

const calls = [{ operation: 'people.me', input: {} }];
const success = { answers: [{ ok: true, data: 1 }] };

function phone(part: Partial<Transport>): Transport {
  return {
    owner: '',
    start: () => undefined,
    callFunction: async () => success,
    uploadFile: async () => 'cloud://zhiye/a.jpg',
    isOnline: async () => true,
    onNetworkChange: () => undefined,
    requestSubscribe: async () => 'unsupported',
    randomBytes: async (length) => new Uint8Array(length),
    ...part,
  };
}

test('the answers come back in order', async () => {
  await expect(deliver(phone({}), 'app', calls)).resolves.toEqual(success.answers);
});

test('without network nothing is sent, and it is said so', async () => {
  const callFunction = jest.fn();
  const offline = phone({ isOnline: async () => false, callFunction });
  await expect(deliver(offline, 'app', calls)).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(callFunction).not.toHaveBeenCalled();
});

test('a network lost on the way is OFFLINE; a cloud that breaks is UNAVAILABLE', async () => {
  const states = [true, false];
  const lost = phone({
    isOnline: async () => states.shift() ?? false,
    callFunction: () => Promise.reject(new Error('net')),
  });
  await expect(deliver(lost, 'app', calls)).rejects.toMatchObject({ code: 'OFFLINE' });
  const broken = phone({ callFunction: () => Promise.reject(new Error('-501000')) });
  await expect(deliver(broken, 'app', calls)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test.each([undefined, null, {}, { answers: [] }, 'html'])(
  'an answer that is none (%j) is UNAVAILABLE',
  async (result) => {
    await expect(deliver(phone({ callFunction: async () => result }), 'app', calls)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  },
);

test('who waits too long is told the network is slow', async () => {
  await expect(inTime(new Promise(() => undefined), 5)).rejects.toMatchObject({ code: 'SLOW' });
  await expect(inTime(Promise.resolve('there'), 5)).resolves.toBe('there');
});
