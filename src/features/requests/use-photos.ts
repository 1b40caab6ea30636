import { limits } from '#contracts/values';
import { newKey } from '../../api/command-key';
import { choosePhotos } from '../../api/photos';
import { removeFile } from '../../api/saved-files';
import type { PickedPhoto } from '../../components/photo-picker';
import type { DraftPhoto } from './draft';
import { useSending } from './use-sending';

interface PhotosOfDraft {
  readonly photos: readonly DraftPhoto[];
  readonly folder: string | undefined;
  /** How many there may be; as many as one entry of a case has, where it isn't said. */
  readonly max?: number;
  /** Whether what is written may leave before its photos are stored. */
  readonly canWait: boolean;
  readonly change: (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void;
}

/** Photos of a draft: chosen, sent at once while the person goes on writing, tried again when one got stuck. */
export function usePhotos({ photos, folder, canWait, change, max = limits.photos.max }: PhotosOfDraft) {
  const onChange = (key: string, changed: Partial<DraftPhoto>) =>
    change((before) => before.map((photo) => (photo.key === key ? { ...photo, ...changed } : photo)));
  const sending = useSending({ folder, canWait, onChange });
  const room = max - photos.length;
  const put = async (localPath: string, isFirst: boolean) => {
    const photo = { key: await newKey(), localPath };
    change((before) => (isFirst ? [photo, ...before] : [...before, photo]));
    void sending.send(photo.key, localPath);
  };
  const add = async () => {
    const paths = await choosePhotos(room);
    for (const localPath of paths.slice(0, room)) await put(localPath, false);
  };
  const stateOf = ({ key, fileId, isKept }: DraftPhoto): PickedPhoto['state'] => {
    if (fileId) return 'sent';
    if (isKept) return 'kept';
    return sending.failureOf(key) ? 'failed' : 'sending';
  };
  return {
    picked: photos.map((photo) => ({ ...photo, percent: sending.percentOf(photo.key), state: stateOf(photo) })),
    max,
    /** Why one of them got stuck. */
    failure: photos.map(({ key }) => sending.failureOf(key)).find(Boolean),
    add: () => void add(),
    /** One that was taken on this page: it is what is looked at first. */
    take: (localPath: string) => void put(localPath, true),
    remove: (key: string) => {
      forgetKept(photos.filter((photo) => photo.key === key));
      change((before) => before.filter((photo) => photo.key !== key));
    },
    retry: (key: string) => {
      const photo = photos.find((one) => one.key === key);
      if (photo?.localPath) void sending.send(key, photo.localPath);
    },
  };
}

export type Photos = ReturnType<typeof usePhotos>;

/** Pictures nobody will send any more need no place on the phone. */
export function forgetKept(photos: readonly DraftPhoto[]): void {
  for (const { isKept, localPath } of photos) if (isKept && localPath) removeFile(localPath);
}
