/**
 * What may be kept as a recording: the frames of an MP3, which is what our phones record. Whatever lies before, between
 * and behind them goes: tags say where it was recorded and with what, and a film is none.
 */
import { limits } from '#contracts/values';
import { Refusal } from './refusal';

/** Kilobits a second and samples a second by the numbers of a frame's head; ISO/IEC 11172-3 and 13818-3, layer III. */
const kilobits = {
  full: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const hertz = [44_100, 48_000, 32_000] as const;
/** MPEG 2.5, none, MPEG 2, MPEG 1. */
const versions = [
  { slots: 72, rates: kilobits.low, divides: 4 },
  undefined,
  { slots: 72, rates: kilobits.low, divides: 2 },
  { slots: 144, rates: kilobits.full, divides: 1 },
] as const;
const layerThree = 1;
const headBytes = 4;
/** Of one frame alone no player makes anything. */
const fewestFrames = 2;

/**
 * The recording without anything else.
 * @throws Refusal PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function cleanRecording(bytes: Buffer): { readonly bytes: Buffer; readonly extension: 'mp3' } {
  if (bytes.length > limits.photos.bytes) throw new Refusal('PHOTO_TOO_BIG', `${bytes.length} bytes`);
  const frames = framesOf(bytes);
  if (frames.length < fewestFrames) throw new Refusal('PHOTO_NOT_IMAGE', 'no recording');
  return { bytes: Buffer.concat(frames), extension: 'mp3' };
}

/** Whole frames that another one, or the end, follows: what only looks like a head is none. */
function framesOf(bytes: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  let at = tagBytes(bytes);
  while (at + headBytes <= bytes.length) {
    const length = frameBytes(bytes, at);
    const end = at + (length ?? 0);
    const isFollowed = end === bytes.length || isTail(bytes, end) || frameBytes(bytes, end) !== undefined;
    const isFrame = length !== undefined && end <= bytes.length && isFollowed;
    if (isFrame) frames.push(bytes.subarray(at, end));
    at = isFrame ? end : nextSync(bytes, at + 1);
  }
  return frames;
}

/** An ID3 tag before the first frame says its length in four times seven bits. */
function tagBytes(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return 0;
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0);
}

/** Tags of older players stand behind the last frame. */
function isTail(bytes: Buffer, at: number): boolean {
  return bytes.toString('latin1', at, at + 3) === 'TAG' || bytes.toString('latin1', at, at + 8) === 'APETAGEX';
}

function nextSync(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(0xff, from);
  return found < 0 ? bytes.length : found;
}

/** How long the frame is whose head stands here; undefined where none does. */
function frameBytes(bytes: Buffer, at: number): number | undefined {
  const [sync = 0, kind = 0, sizes = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || ((kind >> 1) & 3) !== layerThree) return undefined;
  const version = versions[(kind >> 3) & 3];
  const rate = version?.rates[(sizes >> 4) - 1];
  const samples = hertz[(sizes >> 2) & 3];
  if (!version || rate === undefined || samples === undefined) return undefined;
  return Math.floor((version.slots * rate * 1000) / (samples / version.divides)) + ((sizes >> 1) & 1);
}
