import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import { ProgressBar } from './progress-bar';
import './photo-picker.scss';

export interface PickedPhoto {
  readonly key: string;
  /** Where the phone has it; gone after a restart, the uploaded one isn't. */
  readonly localPath?: string | undefined;
  readonly percent: number;
  readonly state: 'sending' | 'sent' | 'failed';
}

interface PhotoPickerProps {
  readonly photos: readonly PickedPhoto[];
  readonly max: number;
  /** One part of a longer page, not the only question on it. */
  readonly isSmall?: boolean;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  readonly onRetry: (key: string) => void;
}

/** Photos chosen, each with how far it is on its way, and a large place to add one. */
export function PhotoPicker({ photos, max, isSmall = false, addLabel, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  const hasRoom = photos.length < max;
  return (
    <View className={`photos${photos.length === 0 ? ' photos-none' : ''}${isSmall ? ' photos-small' : ''}`}>
      {photos.map((photo) => (
        <Tile key={photo.key} photo={photo} onRemove={() => onRemove(photo.key)} onRetry={() => onRetry(photo.key)} />
      ))}
      {hasRoom ? (
        <View className="photo-add" {...press({ id: 'photo-add', label: addLabel, onPress: onAdd })}>
          <Icon name="camera" tone="leaf" isLarge />
          <View>{photos.length === 0 ? addLabel : '再加一张'}</View>
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
          {...aria({ role: 'img', label: '刚选的照片' })}
        />
      ) : (
        <View className="photo-kept">
          <Icon name="check" tone="leaf" isLarge />
          <View>上次的照片</View>
        </View>
      )}
      <View
        className="photo-remove"
        {...press({ id: `photo-remove-${photo.key}`, label: '不要这张', onPress: onRemove })}
      >
        <Icon name="close" tone="white" />
      </View>
      {photo.state === 'sending' ? <ProgressBar percent={photo.percent} label="照片正在上传" /> : null}
      {photo.state === 'sent' ? <View className="photo-word photo-sent">已传好</View> : null}
      {photo.state === 'failed' ? (
        <View
          className="photo-word photo-failed"
          {...press({ id: `photo-retry-${photo.key}`, label: '再传一次', onPress: onRetry })}
        >
          没传上去,点这里再传
        </View>
      ) : null}
    </View>
  );
}
