import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { limits } from '#contracts/values';
import { cleanPicture } from './pictures';

const photo = readFileSync('emulator/seed/photos/light-dark.jpg');
const png = readFileSync('test/support/fixtures/dot.png');

/** An Exif block as a phone writes it: turned by 90 degrees, and a place somebody lives at. */
function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0\b\0\0\0\x01\0', 0, 'latin1');
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 32.01N 120.86E')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A PNG whose first chunk says it is 100,000 by 100,000. */
function hugePng(): Buffer {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  return huge;
}

function codeOf(bytes: Buffer): string {
  try {
    cleanPicture(bytes);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
}

describe('a picture that is kept', () => {
  test('has lost the place it was taken at, and is still held up the right way', () => {
    const { bytes, extension } = cleanPicture(withExif(photo, 6));
    expect(bytes.includes('GPS')).toBe(false);
    expect(imageSize(bytes)).toMatchObject({ width: 1200, height: 900, orientation: 6 });
    expect(extension).toBe('jpg');
  });

  test('is otherwise the same picture', () => {
    const clean = cleanPicture(photo).bytes;
    expect(clean.subarray(-1000).equals(photo.subarray(-1000))).toBe(true);
    expect(cleanPicture(clean).bytes.equals(clean)).toBe(true);
  });

  test('ends where the picture ends: what hangs on behind it is gone', () => {
    const film = Buffer.from('ftypmp42 a film with sound');
    expect(cleanPicture(Buffer.concat([photo, film])).bytes.equals(cleanPicture(photo).bytes)).toBe(true);
    expect(cleanPicture(Buffer.concat([png, film])).bytes.equals(png)).toBe(true);
  });

  test('loses what is written into a PNG', () => {
    const text = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtGPS!'), Buffer.alloc(4)]);
    const written = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
    const { bytes, extension } = cleanPicture(written);
    expect(bytes.equals(png)).toBe(true);
    expect(extension).toBe('png');
  });

  test.each([
    ['words', Buffer.from('这不是照片'), 'PHOTO_NOT_IMAGE'],
    ['nothing', Buffer.alloc(0), 'PHOTO_NOT_IMAGE'],
    ['a drawing with a script in it', Buffer.from('<svg width="1" height="1"><script/></svg>'), 'PHOTO_NOT_IMAGE'],
    ['a picture that breaks off', photo.subarray(0, 180), 'PHOTO_NOT_IMAGE'],
    ['a picture that breaks off in the middle', photo.subarray(0, 9000), 'PHOTO_NOT_IMAGE'],
    ['a picture of more pixels than a phone makes', hugePng(), 'PHOTO_TOO_BIG'],
    ['a picture too big', Buffer.concat([photo, Buffer.alloc(limits.photos.bytes)]), 'PHOTO_TOO_BIG'],
  ])('is not %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
