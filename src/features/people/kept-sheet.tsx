import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { openKeep, openKeptErase } from '../../routes';
import type { KeptView } from './keep-draft';
import { KeptConsents } from './kept-consents';
import { KeptFacts } from './kept-facts';
import { KeptTicket } from './kept-ticket';
import { keptWords as words } from './kept-words';
import { PersonCall } from './person-call';
import './people.scss';

/** One record, as one reads it before ringing at the door: who, where, what to mind; the number only on a tap. */
export function KeptSheet({ one, phone }: { one: KeptView; phone: Human }) {
  const { personId, name } = one;
  return (
    <View>
      <KeptFacts one={one} />
      <View className="gap-above" />
      <Card>
        <PersonCall isKept id="kept" tone="leaf" personId={personId} name={name} masked={one.phone} phone={phone} />
      </Card>
      <View className="gap-above" />
      <Button id="kept-change" tone="ghost" label={words.change} onPress={() => openKeep(personId)} />
      <View className="gap-above" />
      <KeptTicket personId={personId} phone={phone} />
      <KeptConsents one={one} phone={phone} />
      <View className="gap-above" />
      <Button id="kept-erase" tone="plain" label={words.erase} onPress={() => openKeptErase(personId)} />
    </View>
  );
}
