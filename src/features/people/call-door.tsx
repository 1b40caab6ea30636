import { View } from '@tarojs/components';
import { Door } from '../../components/door';
import { ring, type Human } from '../../components/ring-button';
import { openSettle } from '../../routes';
import { cityLine } from './use-me';
import { words } from './words';

/** A human being to ring, by name and number; who has said nothing yet is asked where he lives. */
export function CallDoor({ phone }: { phone: Human | undefined }) {
  if (phone === undefined) {
    return (
      <View>
        <Door id="door-settle" tone="leaf" icon="home" label={words.homeSay} onPress={openSettle} />
        <Door id="door-city" tone="sheet" icon="phone" label={words.ringAnybody} onPress={() => ring(cityLine)} />
      </View>
    );
  }
  const { who, number } = phone;
  return (
    <Door
      id="door-phone"
      tone="leaf"
      icon="phone"
      label={words.ring}
      line={who}
      number={number}
      onPress={() => ring(phone)}
    />
  );
}
