import { limits } from '#contracts/values';
import { cleanRecording } from './recordings';

/** A frame of so many bytes with this head. */
function frame(head: string, bytes: number): Buffer {
  return Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(bytes - 4)]);
}

const quiet = frame('fff328c0', 72);
const two = Buffer.concat([quiet, quiet]);
/** Twenty bytes of a place. */
const tag = Buffer.concat([
  Buffer.from('ID3\x03\0\0\0\0\0\x14', 'latin1'),
  Buffer.from('+31.98+120.89/GPS..\xff', 'latin1'),
]);
const film = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42moovudta+31.98+120.89', 'latin1');

test.each([
  ['of 16 kHz', frame('fff328c0', 72)],
  ['of 44.1 kHz', frame('fffb9064', 417)],
  ['of 44.1 kHz, a byte longer', frame('fffb9264', 418)],
  ['of 8 kHz', frame('ffe318c4', 72)],
])('frames %s are a recording, as they are', (_what, one) => {
  const bytes = Buffer.concat([one, one, one]);
  expect(cleanRecording(bytes)).toEqual({ bytes, extension: 'mp3' });
});

test.each([
  ['a tag before them', Buffer.concat([tag, two])],
  ['a tag of older players behind them', Buffer.concat([two, Buffer.from('TAGsomewhere')])],
  ['a tag of others behind them', Buffer.concat([two, Buffer.from('APETAGEX somewhere')])],
  ['half a frame at the end', Buffer.concat([two, quiet.subarray(0, 40)])],
  ['a film between them', Buffer.concat([two, quiet, film, Buffer.from([0xff, 0xfb]), two])],
])('of what has %s, the frames are kept', (_what, bytes) => {
  const kept = cleanRecording(bytes).bytes;
  const frames = Array.from({ length: kept.length / quiet.length }, () => quiet);
  expect(frames.length).toBeGreaterThanOrEqual(2);
  expect(kept.equals(Buffer.concat(frames))).toBe(true);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('ffd8ffe000104a46494600', 'hex')],
  ['words in UTF-16', Buffer.from('fffe41004200', 'hex')],
  ['a WAV', Buffer.from('RIFF....WAVEfmt ')],
  ['a program', Buffer.from('7f454c4602010100', 'hex')],
  ['a tag without a recording', tag],
  ['a film', film],
  ['a film after a head of MP3', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), film])],
  ['AAC, which no phone of ours records', Buffer.from('fff16040017ffc00c80007'.repeat(3), 'hex')],
  ['one frame', quiet],
])('%s is none', (_what, bytes) => {
  expect(() => cleanRecording(bytes)).toThrow('PHOTO_NOT_IMAGE');
});

test('a recording of half an hour is too big', () => {
  expect(() => cleanRecording(Buffer.alloc(limits.photos.bytes + 1, 'ID3'))).toThrow('PHOTO_TOO_BIG');
});
