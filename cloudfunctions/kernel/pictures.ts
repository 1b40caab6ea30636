/**
 * What may be kept as a picture, and what is taken out of it first: the place and the phone a photo carries are
 * nobody's business (least data). Only how to hold it up, the orientation, stays.
 */
import { imageSize } from 'image-size';
import { limits } from '#contracts/values';
import { Refusal } from './refusal';

const startOfImage = Buffer.from([0xff, 0xd8]);
const startOfScan = 0xda;
/** APP1–APP15 and COM: Exif, XMP, maker notes, comments. APP0 (JFIF) and APP2's colour profile harm nobody, but only JFIF is needed. */
const isMetadata = (marker: number) => (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;

/**
 * Checks that the bytes are a JPEG or PNG of a size we keep, and answers them without metadata.
 * @throws Refusal PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function cleanPicture(bytes: Buffer): { readonly bytes: Buffer; readonly extension: 'jpg' | 'png' } {
  if (bytes.length > limits.photos.bytes) throw new Refusal('PHOTO_TOO_BIG', `${bytes.length} bytes`);
  const { type, orientation } = measure(bytes);
  if (type === 'png') return { bytes: withoutPngText(bytes), extension: 'png' };
  if (type !== 'jpg') throw new Refusal('PHOTO_NOT_IMAGE', `type ${type}`);
  return { bytes: withoutJpegMetadata(bytes, orientation), extension: 'jpg' };
}

function measure(bytes: Buffer): { type: string | undefined; orientation: number } {
  try {
    const { type, orientation, width, height } = imageSize(bytes);
    if (!(width > 0 && height > 0)) throw new Error('no size');
    return { type, orientation: orientation ?? 1 };
  } catch (error) {
    throw new Refusal('PHOTO_NOT_IMAGE', error instanceof Error ? error.message : 'unreadable');
  }
}

function withoutJpegMetadata(bytes: Buffer, orientation: number): Buffer {
  const kept: Buffer[] = [startOfImage];
  if (orientation !== 1) kept.push(orientationSegment(orientation));
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) throw new Refusal('PHOTO_NOT_IMAGE', 'broken JPEG segments');
    if (marker === startOfScan) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (at >= bytes.length) throw new Refusal('PHOTO_NOT_IMAGE', 'JPEG without a picture');
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

/** The smallest Exif block there is: one tag, 0x0112, little endian. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}

const pngSignatureLength = 8;
const pngTextChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function withoutPngText(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, pngSignatureLength)];
  let at = pngSignatureLength;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Refusal('PHOTO_NOT_IMAGE', 'broken PNG chunk');
    if (!pngTextChunks.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
