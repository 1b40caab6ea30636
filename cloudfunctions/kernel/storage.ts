/**
 * Files as the server sees them. A client uploads into its own inbox folder; what is kept is copied, checked and
 * cleaned by the server to a place no client can write.
 */
import { cloudApp } from './cloud';
import { Refusal } from './refusal';

export interface Storage {
  /**
   * The whole file; undefined when it isn't there. One of more bytes is refused by what the store says of it, before its
   * bytes are taken in.
   */
  readAtMost(fileId: string, bytes: number): Promise<Buffer | 'tooBig' | undefined>;
  /**
   * Keeps a file and answers its fileID. What is kept is never written again: the path carries a digest of the content,
   * so one that is there already is this very file, from a command that broke off.
   */
  keep(path: string, content: Buffer): Promise<string>;
  /** The fileID a file has, or would have, at this path. */
  fileIdOf(path: string): Promise<string>;
  /** Links that die after `seconds`, by fileID; a file that is gone has none. */
  links(fileIds: readonly string[], seconds: number): Promise<ReadonlyMap<string, string>>;
  /** Removes files; one that is gone already is no failure. */
  remove(fileIds: readonly string[]): Promise<void>;
}

/** The most files the cloud takes in one call. */
const filesPerCall = 50;
const notFound = 404;

/** The storage of this environment. */
export function openStorage(): Storage {
  const app = cloudApp();
  return {
    readAtMost: async (fileId, bytes) => {
      const link = (await links([fileId], 60)).get(fileId);
      return link === undefined ? undefined : download(link, bytes);
    },
    keep,
    fileIdOf,
    links,
    remove: async (fileIds) => {
      if (fileIds.length > 0) await app.deleteFile({ fileList: [...fileIds] });
    },
  };

  async function keep(path: string, content: Buffer): Promise<string> {
    try {
      return (await app.uploadFile({ cloudPath: path, fileContent: content })).fileID;
    } catch (error) {
      const fileId = await fileIdOf(path);
      if ((await links([fileId], 60)).has(fileId)) return fileId;
      throw error;
    }
  }

  async function fileIdOf(path: string): Promise<string> {
    return (await app.getUploadMetadata({ cloudPath: path })).data.fileId;
  }

  async function links(fileIds: readonly string[], seconds: number): Promise<ReadonlyMap<string, string>> {
    if (fileIds.length > filesPerCall) throw new Refusal('UNAVAILABLE', 'more than fifty files in one call');
    if (fileIds.length === 0) return new Map();
    const fileList = fileIds.map((fileID) => ({ fileID, maxAge: seconds }));
    const answer = await app.getTempFileURL({ fileList });
    return new Map(
      answer.fileList.filter((file) => file.code === 'SUCCESS').map((file) => [file.fileID, file.tempFileURL]),
    );
  }
}

/** Stops at the announced length, and again at what really comes. */
async function download(link: string, most: number): Promise<Buffer | 'tooBig' | undefined> {
  // A connection kept open may be closed at the very moment it is used again; asking twice harms nothing.
  const response = await fetch(link).catch(() => fetch(link));
  if (response.status === notFound) return undefined;
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`);
  const announced = Number(response.headers.get('content-length') ?? 0);
  const bytes = announced > most ? 'tooBig' : await taken(response.body, most);
  if (bytes === 'tooBig') await response.body.cancel().catch(() => undefined);
  return bytes;
}

async function taken(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | 'tooBig'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) return 'tooBig';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
