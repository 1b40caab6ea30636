import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { RingButton } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openHome } from '../../routes';
import { useMe } from '../people/public';
import { words } from './words';

/** Where a link led to no page: the way home, and a human being. */
export function NotFoundNote() {
  const { phone } = useMe();
  return (
    <View id="not-found-note">
      <Title>{words.notFoundTitle}</Title>
      <Quiet>{words.notFoundWhy}</Quiet>
      <View className="gap-above" />
      <Button id="not-found-home" label={words.home} onPress={openHome} />
      <View className="gap-above" />
      <RingButton id="not-found-phone" human={phone} />
    </View>
  );
}
