/**
 * Zip archives from strangers: what they say of themselves is checked before a byte is unpacked, and unpacking stops
 * where they lied. What is read by others afterwards is packed anew, so that nobody reads another archive than this one.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal';

export interface UnzipBounds {
  /** Files in the archive. */
  readonly files: number;
  /** Bytes of all unpacked files together. */
  readonly bytes: number;
  /** Which of them are unpacked at all. */
  readonly isWanted: (name: string) => boolean;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
/** Bit 0 of the flags: encrypted. */
const isEncrypted = (flags: number) => (flags & 1) === 1;

/**
 * Unpacks the wanted files of an archive, by name.
 * @throws Refusal SHEET_UNREADABLE for what is no archive, SHEET_TOO_BIG for one that is more than it may be
 */
export function unzip(bytes: Buffer, bounds: UnzipBounds): ReadonlyMap<string, Buffer> {
  const entries = broken(() => directoryOf(bytes, bounds.files)).filter(({ name }) => bounds.isWanted(name));
  const told = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (told > bounds.bytes) throw new Refusal('SHEET_TOO_BIG', `says ${told} bytes`);
  const files = new Map<string, Buffer>();
  let left = bounds.bytes;
  for (const entry of entries) {
    if (files.has(entry.name)) throw new Refusal('SHEET_UNREADABLE', 'one name twice');
    const content = broken(() => contentOf(bytes, entry, left));
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

/** An archive of these files, not compressed. */
export function zipStored(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const common = commonHeader(Buffer.from(name), content);
    const local = Buffer.concat([uint32(localHeader), common, Buffer.from(name), content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(uint32(centralHeader), Buffer.from([20, 0]), common, rest.subarray(0, 14), Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endRecord, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What a local and a central header have in common, from the version on: 26 bytes. */
function commonHeader(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

function directoryOf(bytes: Buffer, most: number): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new Refusal('SHEET_TOO_BIG', `${count} files`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== centralHeader || isEncrypted(bytes.readUInt16LE(at + 8))) throw new Error('entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endRecord) return at;
  }
  throw new Error('no directory');
}

function contentOf(bytes: Buffer, { at, method, packed, unpacked }: Entry, left: number): Buffer {
  if (bytes.readUInt32LE(at) !== localHeader) throw new Error('no file there');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) throw new Error('breaks off');
  // No more than it said of itself, and never more than is left for all.
  const most = Math.max(1, Math.min(unpacked, left));
  if (method === 0 && packed <= most) return content;
  if (method !== 8) throw new Error(`method ${method}`);
  return inflateRawSync(content, { maxOutputLength: most });
}

/** Whatever the bytes make a reader stumble over is one thing to whoever sent them. */
function broken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isMore = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isMore ? 'SHEET_TOO_BIG' : 'SHEET_UNREADABLE', 'archive');
  }
}
