import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { isMapHere, showPoint } from '../../api/map';
import { Button } from '../../components/button';
import { Quiet } from '../../components/text-block';
import { pinWords as words } from './pin-words';

/** The point on the map, for who may see it; where no map opens, the degrees any map takes. */
export function CasePin({ request: { pin, place } }: { request: Pick<RequestView, 'pin' | 'place'> }) {
  if (!pin) return null;
  if (!isMapHere) return <Quiet>{words.degrees(pin.latitude, pin.longitude)}</Quiet>;
  return (
    <View>
      <View className="gap-above" />
      <Button
        id="case-pin"
        tone="ghost"
        icon="place"
        label={words.look}
        onPress={() => showPoint({ ...pin, name: place.label })}
      />
    </View>
  );
}
