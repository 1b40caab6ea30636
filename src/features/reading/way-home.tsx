import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { useReading } from '../../reading/reading';
import { openHome } from '../../routes';
import { words } from './words';
import './reading.scss';

/** In 长辈版 the way back to the doors is a large button; the tab bar, drawn by WeChat, stays small. */
export function WayHome() {
  const { isElder } = useReading();
  if (!isElder) return null;
  return (
    <View className="reading-part">
      <Button id="way-home" tone="ghost" icon="home" label={words.backHome} onPress={openHome} />
    </View>
  );
}
