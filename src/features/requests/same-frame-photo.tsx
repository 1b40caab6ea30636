import { useState } from 'react';
import { View } from '@tarojs/components';
import { isCameraHere, takePicture } from '../../api/camera';
import { Button } from '../../components/button';
import { SameFrame } from '../../components/same-frame';
import { Quiet } from '../../components/text-block';
import { pairWords } from './pair-words';
import type { Photos } from './use-photos';

interface SameFramePhotoProps {
  /** The first picture of the case, where there is one that may be seen. */
  readonly before: string | undefined;
  readonly photos: Photos;
}

/** After the work, the same picture once more; nothing where there is no first one, or no camera on this screen. */
export function SameFramePhoto({ before, photos }: SameFramePhotoProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isCameraHere || !before || photos.picked.length >= photos.max) return null;
  const close = () => setOpen(false);
  if (isOpen) {
    return (
      <SameFrame
        before={before}
        words={pairWords.frame}
        take={takePicture}
        onTaken={(path) => {
          close();
          photos.take(path);
        }}
        onCancel={close}
        onUsual={() => {
          close();
          photos.add();
        }}
      />
    );
  }
  return (
    <View>
      <Button id="same-frame-open" tone="lake" icon="camera" label={pairWords.open} onPress={() => setOpen(true)} />
      <Quiet>{pairWords.openWhy}</Quiet>
      <View className="gap-above" />
    </View>
  );
}
