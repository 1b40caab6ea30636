import { Image, View } from '@tarojs/components';
import { aria, inside } from './aria';
import { Icon } from './icon';
import { press } from './press';
import { ProgressBar } from './progress-bar';
import { words } from './words';
import './photo-picker.scss';

export interface PickedPhoto {
  readonly key: string;
  /** Where the phone has it; gone after a restart, the uploaded one isn't. */
  readonly localPath?: string | undefined;
  readonly percent: number;
  /** `kept`: safe on the phone, to be sent when there is a network. */
  readonly state: 'sending' | 'sent' | 'kept' | 'failed';
}

interface PhotoPickerProps {
  readonly photos: readonly PickedPhoto[];
  readonly max: number;
  /** One part of a longer page, not the only question on it. */
  readonly isSmall?: boolean;
  /** What is to be done first on its screen. */
  readonly isLoud?: boolean;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
}

/** Photos chosen, each with how far it is on its way, and a large place to add one. */
export function PhotoPicker({ photos, max, isSmall = false, isLoud = false, ...rest }: PhotoPickerProps) {
  const { addLabel, onAdd, onRemove, onRetry } = rest;
  const isNone = photos.length === 0;
  const hasRoom = photos.length < max;
  const add = isNone ? addLabel : words.photoMore;
  const looks = [isNone && 'photos-none', isSmall && 'photos-small', isLoud && 'photos-loud'].filter(Boolean);
  return (
    <View className={['photos', ...looks].join(' ')}>
      {photos.map((photo) => (
        <Tile key={photo.key} photo={photo} onRemove={() => onRemove(photo.key)} onRetry={() => onRetry(photo.key)} />
      ))}
      {hasRoom ? (
        <View className="photo-add" {...press({ id: 'photo-add', label: add, onPress: onAdd })}>
          <Icon name="camera" tone={isLoud ? 'white' : 'leaf'} isLarge />
          <View>{add}</View>
        </View>
      ) : null}
    </View>
  );
}

function Tile({ photo, onRemove, onRetry }: { photo: PickedPhoto; onRemove: () => void; onRetry: () => void }) {
  return (
    <View className="photo-tile">
      {photo.localPath ? (
        <Image
          className="photo-picture"
          mode="aspectFill"
          src={photo.localPath}
          {...inside({ alt: words.photoJustChosen })}
          {...aria({ role: 'img', label: words.photoJustChosen })}
        />
      ) : (
        <View className="photo-kept">
          <Icon name="check" tone="leaf" isLarge />
          <View>{words.photoOfLastTime}</View>
        </View>
      )}
      <View
        className="photo-remove"
        {...press({ id: `photo-remove-${photo.key}`, label: words.photoRemove, onPress: onRemove })}
      >
        <Icon name="close" tone="white" />
      </View>
      {photo.state === 'sending' ? <ProgressBar percent={photo.percent} label={words.photoSending} /> : null}
      {photo.state === 'sent' ? <View className="photo-word photo-sent">{words.photoSent}</View> : null}
      {photo.state === 'kept' ? <View className="photo-word photo-sent">{words.photoKept}</View> : null}
      {photo.state === 'failed' ? (
        <View
          className="photo-word photo-failed"
          {...press({ id: `photo-retry-${photo.key}`, label: words.photoSendAgain, onPress: onRetry })}
        >
          {words.photoFailed}
        </View>
      ) : null}
    </View>
  );
}
