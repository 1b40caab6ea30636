/** The outbox of this phone: where it is kept, how it is sent, and when. */
import Taro from '@tarojs/taro';
import type { Command, GivenOf } from '#contracts/operation';
import { overhear } from '#contracts/request-overheard';
import { checkSpot, mendSpot } from '#contracts/request-sweeps';
import { report } from '#contracts/requests';
import { call } from './call';
import { createOutbox, nextOf, type Note, type Waiting } from './outbox';
import { storePhoto } from './photos';
import { queryClient } from './query-client';
import { refreshAfter } from './refresh';
import { removeFile } from './saved-files';
import { putSpotIn } from './spot-said';
import { keep, readKept } from './storage';
import { transport } from './transport';
import { storeVoice } from './voice';

const name = `${transport.owner}outbox`;
/** Milliseconds until a cloud that was busy or broken is asked again while the app is open. */
const later = 20_000;

/** Commands that may wait for the network. */
const operations: Readonly<Record<string, Command>> = Object.fromEntries(
  [report, overhear, checkSpot, mendSpot].map((operation) => [operation.name, operation]),
);
/** Of those whose answer is on the screen already, nothing is asked again. */
const isPutIn = new Set<string>();

export const outbox = createOutbox({
  read: () => readKept<readonly Waiting[]>(name) ?? [],
  write: (waiting) => keep(name, waiting),
  send,
  onAnswer: (one, answer) => {
    if (putSpotIn(one, answer)) isPutIn.add(one.key);
  },
  onArrived: (one) => {
    forgetFiles(one);
    if (!isPutIn.delete(one.key)) askAgain(one);
  },
  onRefused: askAgain,
});

function askAgain(one: Waiting): void {
  const operation = operations[one.operation];
  if (operation) void refreshAfter(queryClient, operation);
}

/** Sends what waited since last time, and again whenever there is hope: the network is back, the app is in front. */
export function startOutbox(): void {
  transport.onNetworkChange((isOnline) => void (isOnline && sendWaiting()));
  Taro.onAppShow(() => void sendWaiting());
  void sendWaiting();
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits. With a network that answers badly it comes back to it by itself. */
export async function sendWaiting(): Promise<void> {
  clearTimeout(timer);
  await outbox.flush();
  const next = nextOf(outbox.now());
  if (next && next.trouble?.code !== 'OFFLINE') timer = setTimeout(() => void sendWaiting(), later);
}

/** Its pictures, and what was said for it, need no place on the phone any more. */
export function forgetFiles({ photos, voice }: Pick<Waiting, 'photos' | 'voice'>): void {
  for (const path of [...photos.map((photo) => photo.path), voice?.path]) if (path) removeFile(path);
}

async function send(one: Waiting, note: Note): Promise<unknown> {
  const operation = operations[one.operation];
  if (!operation) throw new Error(`${one.operation} does not wait`);
  const fileIds: string[] = [];
  const photos = [...one.photos];
  for (const [index, { path, fileId }] of one.photos.entries()) {
    const stored = fileId ?? (await storePhoto(path ?? '', one.folder));
    photos[index] = { path, fileId: stored };
    if (!fileId) note({ photos });
    fileIds.push(stored);
  }
  const voice = one.voice && { file: await storedVoice(one, note), seconds: one.voice.seconds };
  const input = { ...one.input, photos: fileIds, ...(voice && { voice }) } as GivenOf<Command>;
  return call(operation, input, { key: one.key });
}

/** Stored once: what was stored before the line broke is not stored again. */
async function storedVoice({ voice, folder }: Waiting, note: Note): Promise<string> {
  if (voice?.fileId) return voice.fileId;
  const fileId = await storeVoice(voice?.path ?? '', folder);
  if (voice) note({ voice: { ...voice, fileId } });
  return fileId;
}
