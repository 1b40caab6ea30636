import { recordingOf } from './recording';

const bytesOf = async (format: string | undefined, ms: number) =>
  Buffer.from(await recordingOf(format, ms).blob.arrayBuffer());

/** Kilobits and samples a second of MPEG-2, layer III, by their index in the head of a frame. */
const bitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64];
const rates = [22_050, 24_000, 16_000];

/** The lengths of the frames, as their own heads tell them. */
function mp3Frames(bytes: Buffer): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < bytes.length; at += lengths.at(-1) ?? bytes.length) {
    expect(bytes.readUInt16BE(at)).toBe(0xfff3);
    const [bitrate = 0, rate = 1] = [bitrates[bytes.readUInt8(at + 2) >> 4], rates[(bytes.readUInt8(at + 2) >> 2) & 3]];
    lengths.push(Math.floor((72_000 * bitrate) / rate));
  }
  return lengths;
}

function aacFrames(bytes: Buffer): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < bytes.length; at += lengths.at(-1) ?? bytes.length) {
    expect(bytes.readUInt16BE(at)).toBe(0xfff1);
    lengths.push(((bytes.readUInt8(at + 3) & 3) << 11) | (bytes.readUInt16BE(at + 4) >> 5));
  }
  return lengths;
}

test('an MP3 is whole frames of 36 ms, as many as were recorded', async () => {
  const frames = mp3Frames(await bytesOf('mp3', 3600));
  expect(frames).toEqual(Array.from({ length: 100 }, () => 72));
});

test('an AAC is whole frames of 64 ms, and what is recorded where no format is named', async () => {
  expect(aacFrames(await bytesOf('aac', 6400))).toHaveLength(100);
  expect(await bytesOf(undefined, 640)).toEqual(await bytesOf('aac', 640));
});

test('a WAV says how long it is, a PCM has no head', async () => {
  const wav = await bytesOf('wav', 500);
  expect(wav.readUInt32LE(40)).toBe(16_000);
  expect(wav).toHaveLength(44 + 16_000);
  expect(await bytesOf('PCM', 500)).toHaveLength(16_000);
});

test('a format WeChat does not know is refused', () => {
  expect(() => recordingOf('ogg', 1000)).toThrow('format ogg');
});
