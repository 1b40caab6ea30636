import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { press } from './press';
import './photo-pair.scss';

export interface ShownPhoto {
  readonly url: string;
  /** Said on the picture and by the screen reader: «之前 9月8日». */
  readonly caption: string;
}

/** Pictures side by side, each with its caption on it; a tap shows it large. One alone takes the whole width. */
export function PhotoPair({ photos }: { photos: readonly ShownPhoto[] }) {
  if (photos.length === 0) return null;
  const urls = photos.map(({ url }) => url);
  return (
    <View className={photos.length === 1 ? 'pair pair-alone' : 'pair'}>
      {photos.map(({ url, caption }, index) => (
        <View
          key={url + index}
          className="pair-photo"
          {...press({ id: `photo-${index}`, label: caption, onPress: () => look(url, urls) })}
        >
          <Image className="pair-picture" mode="aspectFill" src={url} {...aria({ isHidden: true })} />
          <View className="pair-caption">{caption}</View>
        </View>
      ))}
    </View>
  );
}

function look(current: string, urls: string[]): void {
  void Taro.previewImage({ current, urls });
}
