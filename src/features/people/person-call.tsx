import { View } from '@tarojs/components';
import { contact } from '#contracts/phones';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { callWords as words } from './call-words';
import './person-call.scss';

interface PersonCallProps {
  /** Start of the ids: `kept` makes `kept-phone`, `kept-call` and `kept-ring`. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** The case one calls about, whose asker that person is. */
  readonly requestId?: string;
  /** The number with its middle hidden; without one there is nothing to call. */
  readonly masked: string | undefined;
  readonly tone?: 'leaf' | 'ghost';
  /** Somebody without WeChat: what is written down she cannot look up herself yet. */
  readonly isKept?: boolean;
  readonly phone: Human;
}

/** Somebody's number is told on a tap, and the tap is written down: it is said before. */
export function PersonCall(props: PersonCallProps) {
  const { id, personId, name, requestId, masked, tone = 'ghost', isKept = false, phone } = props;
  const calling = useCommand(contact);
  if (masked === undefined) return <Quiet>{words.noPhone}</Quiet>;
  if (calling.data) {
    return <RingButton id={`${id}-ring`} tone="leaf" human={{ who: calling.data.name, number: calling.data.phone }} />;
  }
  const call = () => calling.mutate({ personId, ...(requestId !== undefined && { requestId }) });
  return (
    <View>
      <View id={`${id}-phone`} className="call-number">
        {words.phoneIs(masked)}
      </View>
      <Quiet>{isKept ? words.callWhyKept : words.callWhy}</Quiet>
      <View className="gap-above" />
      {calling.error ? <FailureNote sentence={calling.error.message} phone={phone} /> : null}
      <Button
        id={`${id}-call`}
        tone={tone}
        icon="phone"
        label={words.call(name)}
        busyLabel={words.callBusy}
        isBusy={calling.isPending}
        onPress={call}
      />
    </View>
  );
}
