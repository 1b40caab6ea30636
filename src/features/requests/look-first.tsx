import { View } from '@tarojs/components';
import { PhotoPair } from '../../components/photo-pair';
import { beforeAndAfter } from './before-after';
import { useRequest } from './use-requests';

/** Where one judges a case without having opened it: how it was and how it is, before the last word. */
export function LookFirst({ id }: { id: string }) {
  const pictures = beforeAndAfter(useRequest(id).data ?? { timeline: [] });
  if (pictures.length === 0) return null;
  return (
    <View>
      <PhotoPair photos={pictures} />
      <View className="gap-above" />
    </View>
  );
}
