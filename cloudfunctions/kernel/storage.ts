/**
 * Files as the server sees them. A client uploads into its own inbox folder; what is kept is copied, checked and
 * cleaned by the server to a place no client can write.
 */
import { cloudApp } from './cloud';
import { Refusal } from './refusal';

export interface Storage {
  /** The whole file; undefined when it isn't there. */
  read(fileId: string): Promise<Buffer | undefined>;
  /**
   * Keeps a file and answers its fileID. What is kept is never written again: the path carries a digest of the content,
   * so one that is there already is this very file, from a command that broke off.
   */
  keep(path: string, content: Buffer): Promise<string>;
  /** Links that die after `seconds`, by fileID; a file that is gone has none. */
  links(fileIds: readonly string[], seconds: number): Promise<ReadonlyMap<string, string>>;
  /** Removes files; one that is gone already is no failure. */
  remove(fileIds: readonly string[]): Promise<void>;
}

/** The most files the cloud takes in one call. */
const filesPerCall = 50;

/** The storage of this environment. */
export function openStorage(): Storage {
  const app = cloudApp();
  return {
    read: async (fileId) => {
      const link = (await links([fileId], 60)).get(fileId);
      if (!link) return undefined;
      return (await app.downloadFile({ fileID: fileId })).fileContent as Buffer;
    },
    keep,
    links,
    remove: async (fileIds) => {
      if (fileIds.length > 0) await app.deleteFile({ fileList: [...fileIds] });
    },
  };

  async function keep(path: string, content: Buffer): Promise<string> {
    try {
      return (await app.uploadFile({ cloudPath: path, fileContent: content })).fileID;
    } catch (error) {
      const { fileId } = (await app.getUploadMetadata({ cloudPath: path })).data;
      if ((await links([fileId], 60)).has(fileId)) return fileId;
      throw error;
    }
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
