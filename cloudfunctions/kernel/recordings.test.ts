import { limits } from '#contracts/values';
import { checkRecording } from './recordings';

const named = (name: string, at: number) => Buffer.concat([Buffer.alloc(at), Buffer.from(name), Buffer.alloc(8)]);

test.each([
  ['an MP3 with a head', named('ID3', 0), 'mp3'],
  ['an MP3 of 44.1 kHz', Buffer.from('fffb9064', 'hex'), 'mp3'],
  ['an MP3 of 16 kHz', Buffer.from('fff328c0', 'hex'), 'mp3'],
  ['an MP3 of 8 kHz', Buffer.from('ffe318c4', 'hex'), 'mp3'],
  ['AAC in frames', Buffer.from('fff16040', 'hex'), 'aac'],
  ['AAC in frames of the older kind', Buffer.from('fff94c80', 'hex'), 'aac'],
  ['AAC in an MP4', named('ftypM4A ', 4), 'm4a'],
])('%s is a recording', (_what, bytes, extension) => {
  expect(checkRecording(bytes)).toEqual({ bytes, extension });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('ffd8ffe0', 'hex')],
  ['words in UTF-16', Buffer.from('fffe4100', 'hex')],
  ['a WAV', named('RIFF', 0)],
  ['a program', Buffer.from('7f454c46', 'hex')],
])('%s is none', (_what, bytes) => {
  expect(() => checkRecording(bytes)).toThrow('PHOTO_NOT_IMAGE');
});

test('a recording of half an hour is too big', () => {
  expect(() => checkRecording(Buffer.alloc(limits.photos.bytes + 1, 'ID3'))).toThrow('PHOTO_TOO_BIG');
});
