/**
 * What may be kept as a recording: what `RecorderManager` makes on phones, MP3 with or without a head, AAC in frames of
 * its own (ADTS), and AAC in an MP4.
 */
import { limits } from '#contracts/values';
import { Refusal } from './refusal';

/** Eleven bits of a frame that are all set, then the version and, in two bits, the layer: none for AAC, `01` for MP3. */
const layerOf = (bytes: Buffer) =>
  bytes.length > 1 && bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 ? ((bytes[1] ?? 0) >> 1) & 3 : undefined;

/**
 * Checks that the bytes are a recording of a size we keep.
 * @throws Refusal PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function checkRecording(bytes: Buffer): { readonly bytes: Buffer; readonly extension: 'mp3' | 'aac' | 'm4a' } {
  if (bytes.length > limits.photos.bytes) throw new Refusal('PHOTO_TOO_BIG', `${bytes.length} bytes`);
  const extension = formatOf(bytes);
  if (!extension) throw new Refusal('PHOTO_NOT_IMAGE', 'no recording');
  return { bytes, extension };
}

function formatOf(bytes: Buffer): 'mp3' | 'aac' | 'm4a' | undefined {
  if (bytes.toString('latin1', 0, 3) === 'ID3') return 'mp3';
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return 'm4a';
  const layer = layerOf(bytes);
  if (layer === 1) return 'mp3';
  return layer === 0 && ((bytes[1] ?? 0) & 0xf0) === 0xf0 ? 'aac' : undefined;
}
