import { Door } from '../../components/door';
import { ring, type Human } from '../../components/ring-button';
import { openSettle } from '../../routes';
import { words } from './words';

/** A human being to ring, by name and number; who has said nothing yet is asked where he lives. */
export function CallDoor({ phone }: { phone: Human | undefined }) {
  if (phone === undefined) {
    return <Door id="door-settle" tone="leaf" icon="home" label={words.homeSay} onPress={openSettle} />;
  }
  const line = words.ringWhom(phone.who, phone.number);
  return <Door id="door-phone" tone="leaf" icon="phone" label={words.ring} line={line} onPress={() => ring(phone)} />;
}
