import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import { words } from './words';
import './photo-pair.scss';

export interface ShownPhoto {
  /** Missing while others may not see it yet. */
  readonly url: string | undefined;
  /** Said below the picture and by the screen reader: «之前 9月8日». */
  readonly caption: string;
  /** Nobody has looked at it yet: only who took it sees it. */
  readonly isChecking?: boolean;
}

/** Pictures side by side, each with its caption below, hiding nothing; a tap shows it large. One alone is as wide as both. */
export function PhotoPair({ photos }: { photos: readonly ShownPhoto[] }) {
  if (photos.length === 0) return null;
  const urls = photos.flatMap(({ url = [] }) => url);
  return (
    <View className={photos.length === 1 ? 'pair pair-alone' : 'pair'}>
      {photos.map((photo, index) =>
        photo.url === undefined ? (
          <Unseen key={index} photo={photo} id={`photo-unseen-${index}`} />
        ) : (
          <View
            key={photo.url + index}
            className="pair-photo"
            {...press({
              id: `photo-${index}`,
              label: photo.isChecking ? `${photo.caption},${words.beingChecked}` : photo.caption,
              onPress: () => look(photo.url ?? '', urls),
            })}
          >
            <Image className="pair-picture" mode="aspectFill" src={photo.url} {...aria({ isHidden: true })} />
            <View className="pair-caption">{photo.caption}</View>
            {photo.isChecking ? <View className="pair-checking">{words.beingChecked}</View> : null}
          </View>
        ),
      )}
    </View>
  );
}

/** A picture's place, kept free until it may be seen. */
function Unseen({ photo: { caption }, id }: { photo: ShownPhoto; id: string }) {
  return (
    <View id={id} className="pair-photo pair-unseen">
      <Icon name="look" tone="quiet" />
      <View className="pair-unseen-words">{words.photoChecking}</View>
      <View className="pair-caption">{caption}</View>
    </View>
  );
}

function look(current: string, urls: string[]): void {
  void Taro.previewImage({ current, urls });
}
