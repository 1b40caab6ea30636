import { useState } from 'react';
import { choosePhotos, storePhoto, toSmall } from '../../api/photos';
import type { PickedPhoto } from '../../components/photo-picker';

const key = 'paper';

/** One picture of a paper: taken, made small and stored at once; `onStored` hears its file, and when it is gone. */
export function useProof(folder: string | undefined, onStored: (file: string | undefined) => void) {
  const [photo, setPhoto] = useState<PickedPhoto>();
  const send = async (localPath: string) => {
    const show = (percent: number, state: PickedPhoto['state']) => setPhoto({ key, localPath, percent, state });
    show(0, 'sending');
    try {
      onStored(await storePhoto(await toSmall(localPath), folder, (percent) => show(percent, 'sending')));
      show(100, 'sent');
    } catch {
      show(0, 'failed');
    }
  };
  const add = async () => {
    const [path] = await choosePhotos(1);
    if (path !== undefined) await send(path);
  };
  return {
    picked: photo ? [photo] : [],
    isFailed: photo?.state === 'failed',
    add: () => void add(),
    retry: () => void (photo?.localPath && send(photo.localPath)),
    remove: () => {
      setPhoto(undefined);
      onStored(undefined);
    },
  };
}
