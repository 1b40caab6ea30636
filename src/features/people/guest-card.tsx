import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { openAgreed } from '../../routes';
import { words } from './words';
import './people.scss';

/** He took his agreement to the guide back: what that means now, and the way to agree again. Nothing for anybody else. */
export function GuestCard({ person }: { person: Person | null | undefined }) {
  if (person?.isGuest !== true) return null;
  return (
    <View>
      <Card id="guest" tone="lake">
        <View className="my-heading">{words.guestTitle}</View>
        <View>{words.guestWhy}</View>
        <View className="gap-above" />
        <Button id="guest-again" tone="plain" label={words.guestAgain} onPress={openAgreed} />
      </Card>
      <View className="gap-above" />
    </View>
  );
}
