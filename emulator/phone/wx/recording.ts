/**
 * A recording of a quiet room, as long as it was recorded, in the format that was asked for. Written frame by frame: each
 * is the same silence, so that nothing has to be encoded.
 */
export interface RecordedFile {
  readonly blob: Blob;
  readonly ending: string;
}

interface Format {
  readonly type: string;
  readonly ending: string;
  /** How long one frame is heard. */
  readonly frameMs: number;
  readonly frame: Uint8Array<ArrayBuffer>;
}

const samplesPerSecond = 16_000;

/** MPEG-2 layer III, 16 kHz, mono, 16 kbit/s: 72 bytes a frame; a frame whose side information is zero holds nothing. */
const mp3Frame = new Uint8Array(72);
mp3Frame.set([0xff, 0xf3, 0x28, 0xc0]);

/** ADTS, AAC-LC, 16 kHz, mono, eleven bytes long; one channel without a band that is heard, and the end. */
const aacFrame = Uint8Array.from([0xff, 0xf1, 0x60, 0x40, 0x01, 0x7f, 0xfc, 0x00, 0xc8, 0x00, 0x07]);

/** As `RecorderManager.start` names them. */
const formats: Readonly<Record<string, Format>> = {
  mp3: { type: 'audio/mpeg', ending: 'mp3', frameMs: 576_000 / samplesPerSecond, frame: mp3Frame },
  aac: { type: 'audio/aac', ending: 'aac', frameMs: 1_024_000 / samplesPerSecond, frame: aacFrame },
  wav: { type: 'audio/wav', ending: 'wav', frameMs: 1, frame: new Uint8Array((samplesPerSecond * 2) / 1000) },
  PCM: { type: 'audio/L16', ending: 'pcm', frameMs: 1, frame: new Uint8Array((samplesPerSecond * 2) / 1000) },
};

/** A microphone that was just opened is not closed sooner; of a single frame no player makes anything. */
const leastMs = 400;
/** WeChat's own choice where none was named. */
const usual = 'aac';

/** @throws Error for a format WeChat does not know */
export function recordingOf(format: string | undefined, ms: number): RecordedFile {
  const { type, ending, frameMs, frame } = known(format ?? usual);
  const frames = Array.from({ length: Math.round(Math.max(leastMs, ms) / frameMs) }, () => frame);
  const head = ending === 'wav' ? [wavHead(frames.length * frame.length)] : [];
  return { blob: new Blob([...head, ...frames], { type }), ending };
}

/** @throws Error for one WeChat does not know */
export function known(format: string): Format {
  const found = formats[format];
  if (!found) throw new Error(`parameter error: format ${format}`);
  return found;
}

/** One channel of sixteen bits. */
function wavHead(length: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string): void => {
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, length, true);
  return view.buffer;
}
