import { useEffect, useRef, useState } from 'react';
import { choosePhotos, storePhoto, toSmall } from '../../api/photos';
import { storeVoice } from '../../api/voice';
import type { PickedPhoto } from '../../components/photo-picker';

type Store = (path: string, onProgress: (percent: number) => void) => Promise<string>;
type OnStored = (file: string | undefined) => void;

const key = 'proof';

/**
 * One file that proves something, stored at once; `onStored` hears its file, and when it is gone. Where it is seen no
 * more it proves nothing any more: who comes back is asked anew.
 */
function useProof(store: Store, onStored: OnStored) {
  const [sent, setSent] = useState<PickedPhoto>();
  const latest = useRef(0);
  const tell = useRef(onStored);
  tell.current = onStored;
  useEffect(
    () => () => {
      latest.current += 1;
      tell.current(undefined);
    },
    [],
  );
  const send = async (localPath: string) => {
    const turn = (latest.current += 1);
    const isLatest = () => turn === latest.current;
    const show = (percent: number, state: PickedPhoto['state']) =>
      isLatest() && setSent({ key, localPath, percent, state });
    show(0, 'sending');
    try {
      const file = await store(localPath, (percent) => show(percent, 'sending'));
      if (isLatest()) tell.current(file);
      show(100, 'sent');
    } catch {
      show(0, 'failed');
    }
  };
  return {
    sent,
    send: (localPath: string) => void send(localPath),
    retry: () => void (sent?.localPath && send(sent.localPath)),
    drop: () => {
      latest.current += 1;
      setSent(undefined);
      tell.current(undefined);
    },
  };
}

/** One picture of a paper: taken, made small and stored. */
export function usePaper(folder: string | undefined, onStored: OnStored) {
  const proof = useProof(async (path, onProgress) => storePhoto(await toSmall(path), folder, onProgress), onStored);
  const add = async () => {
    const [path] = await choosePhotos(1);
    if (path !== undefined) proof.send(path);
  };
  return { ...proof, add: () => void add() };
}

/** One recording. */
export function useSaid(folder: string | undefined, onStored: OnStored) {
  return useProof((path, onProgress) => storeVoice(path, folder, onProgress), onStored);
}
