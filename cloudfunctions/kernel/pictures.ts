/**
 * What may be kept as a picture, and what is taken out of it first: the place and the phone a photo carries are
 * nobody's business (least data). Only how to hold it up, the orientation, stays.
 */
import { imageSize } from 'image-size';
import { limits } from '#contracts/values';
import { Refusal } from './refusal';

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** A picture of a phone has at most this many; more is a bomb for whoever opens it. */
const pixelsAtMost = 50_000_000;
/** APP1–APP15 and COM: Exif, XMP, colour profiles, maker notes, comments. */
const isMetadata = (marker: number) => (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
/** Inside a scan: a stuffed zero, or a restart marker. */
const isScanData = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Checks that the bytes are a JPEG or PNG of a size we keep, and answers them without metadata.
 * @throws Refusal PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function cleanPicture(bytes: Buffer): { readonly bytes: Buffer; readonly extension: 'jpg' | 'png' } {
  if (bytes.length > limits.photos.bytes) throw new Refusal('PHOTO_TOO_BIG', `${bytes.length} bytes`);
  const { type, orientation } = measure(bytes);
  if (type === 'png') return { bytes: onlyPngPicture(bytes), extension: 'png' };
  if (type !== 'jpg') throw new Refusal('PHOTO_NOT_IMAGE', `type ${type}`);
  return { bytes: withoutJpegMetadata(bytes, orientation), extension: 'jpg' };
}

function measure(bytes: Buffer): { type: string | undefined; orientation: number } {
  try {
    const { type, orientation, width, height } = imageSize(bytes);
    if (width * height > pixelsAtMost) throw new Refusal('PHOTO_TOO_BIG', `${width} × ${height}`);
    if (!(width > 0 && height > 0)) throw new Error('no size');
    return { type, orientation: orientation ?? 1 };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('PHOTO_NOT_IMAGE', error instanceof Error ? error.message : 'unreadable');
  }
}

/** Segment by segment up to the end of the image; what a phone hangs on behind it, a film with sound, is left behind. */
function withoutJpegMetadata(bytes: Buffer, orientation: number): Buffer {
  const kept: Buffer[] = [startOfImage];
  if (orientation !== 1) kept.push(orientationSegment(orientation));
  let hasPicture = false;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) throw new Refusal('PHOTO_NOT_IMAGE', 'broken JPEG segments');
    if (marker === endOfImage && hasPicture) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = segmentEnd(bytes, at, marker);
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    hasPicture ||= marker === startOfScan;
    at = end;
  }
  throw new Refusal('PHOTO_NOT_IMAGE', 'JPEG that breaks off');
}

/** Where a segment ends; a scan's runs on to the next marker that isn't part of its data. */
function segmentEnd(bytes: Buffer, at: number, marker: number): number {
  if (at + 4 > bytes.length) throw new Refusal('PHOTO_NOT_IMAGE', 'JPEG that breaks off');
  let end = at + 2 + bytes.readUInt16BE(at + 2);
  if (marker !== startOfScan) return end;
  for (; end + 1 < bytes.length; end += 1) {
    if (bytes[end] === 0xff && bytes[end + 1] !== 0xff && !isScanData(bytes[end + 1] ?? 0)) return end;
  }
  return bytes.length;
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
/** What a picture needs to be drawn as it was meant; everything else can carry words. */
const pngChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'IDAT', 'IEND']);

function onlyPngPicture(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, pngSignatureLength)];
  for (let at = pngSignatureLength; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (pngChunks.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  throw new Refusal('PHOTO_NOT_IMAGE', 'PNG that breaks off');
}
