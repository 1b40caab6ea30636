import { limits } from '#contracts/values';
import { newKey } from '../../api/command-key';
import { choosePhotos } from '../../api/photos';
import type { PickedPhoto } from '../../components/photo-picker';
import type { DraftPhoto } from './draft';
import { useSending } from './use-sending';

export type ChangePhotos = (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void;

/** Photos of a draft: chosen, sent at once while the person goes on writing, tried again when one got stuck. */
export function usePhotos(photos: readonly DraftPhoto[], folder: string | undefined, change: ChangePhotos) {
  const sending = useSending(folder, change);
  const room = limits.photos.max - photos.length;
  const add = async () => {
    const paths = await choosePhotos(room);
    for (const localPath of paths.slice(0, room)) {
      const key = await newKey();
      change((before) => [...before, { key, localPath }]);
      void sending.send(key, localPath);
    }
  };
  const picked: readonly PickedPhoto[] = photos.map((photo) => ({
    ...photo,
    percent: sending.percentOf(photo.key),
    state: photo.fileId ? 'sent' : sending.failureOf(photo.key) ? 'failed' : 'sending',
  }));
  return {
    picked,
    max: limits.photos.max,
    /** Why one of them got stuck. */
    failure: photos.map(({ key }) => sending.failureOf(key)).find(Boolean),
    add: () => void add(),
    remove: (key: string) => change((before) => before.filter((photo) => photo.key !== key)),
    retry: (key: string) => {
      const photo = photos.find((one) => one.key === key);
      if (photo?.localPath) void sending.send(key, photo.localPath);
    },
  };
}

export type Photos = ReturnType<typeof usePhotos>;
