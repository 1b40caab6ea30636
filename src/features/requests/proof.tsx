import { useState } from 'react';
import { View } from '@tarojs/components';
import { noPhotoReasons } from '#contracts/request-states';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { PhotoPicker } from '../../components/photo-picker';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { SameFramePhoto } from './same-frame-photo';
import type { Photos } from './use-photos';
import { noPhotoWords } from './words';
import { workWords } from './work-words';

interface ProofProps {
  /** What it looked like: laid over the camera where it is known. */
  readonly before?: string | undefined;
  readonly photos: Photos;
  readonly label: string;
  readonly phone: Human;
}

/** Pictures of what was done, with a way on where the phone gives none. */
export function Proof({ before, photos, label, phone }: ProofProps) {
  return (
    <View>
      <Refused instead={gateWords.noPhotosAtWork} phone={phone} />
      <SameFramePhoto before={before} photos={photos} />
      <PhotoPicker
        photos={photos.picked}
        max={photos.max}
        isSmall
        addLabel={label}
        onAdd={photos.add}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      {photos.failure ? <FailureNote sentence={photos.failure} phone={phone} /> : null}
    </View>
  );
}

type Reason = (typeof noPhotoReasons)[number];

/** 没有照片,因为…: nobody is made to take one. */
export function NoPhoto({ chosen, onChoose }: { chosen: Reason | undefined; onChoose: (reason: Reason) => void }) {
  const [isOpen, open] = useState(chosen !== undefined);
  const choices = noPhotoReasons.map((value) => ({ value, label: noPhotoWords[value] }));
  if (!isOpen) {
    return <Button id="no-photo-open" tone="plain" label={workWords.noPhotoOpen} onPress={() => open(true)} />;
  }
  return (
    <View>
      <Section>{workWords.resolveNoPhoto}</Section>
      <ChoiceList
        id="no-photo"
        label={workWords.resolveNoPhoto}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  );
}
