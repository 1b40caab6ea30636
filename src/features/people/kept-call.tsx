import { View } from '@tarojs/components';
import { contact } from '#contracts/phones';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { keptWords as words } from './kept-words';

interface KeptCallProps {
  readonly personId: string;
  /** The number with its middle hidden; without one there is nothing to call. */
  readonly masked: string | undefined;
  readonly phone: Human;
}

/** Her number is told on a tap, and the tap is written down: it is said before. */
export function KeptCall({ personId, masked, phone }: KeptCallProps) {
  const calling = useCommand(contact);
  if (masked === undefined) return <Quiet>{words.noPhone}</Quiet>;
  if (calling.data) {
    return <RingButton id="kept-ring" tone="leaf" human={{ who: calling.data.name, number: calling.data.phone }} />;
  }
  return (
    <Card>
      <View id="kept-phone" className="my-place">
        {words.phoneIs(masked)}
      </View>
      <Quiet>{words.callWhy}</Quiet>
      <View className="gap-above" />
      {calling.error ? <FailureNote sentence={calling.error.message} phone={phone} /> : null}
      <Button
        id="kept-call"
        icon="phone"
        label={words.call}
        busyLabel={words.callBusy}
        isBusy={calling.isPending}
        onPress={() => calling.mutate({ personId })}
      />
    </Card>
  );
}
