import { View } from '@tarojs/components';
import { offerJoin } from '#contracts/kept-persons';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { CodeShown } from './code-shown';
import { keptWords as words } from './kept-words';

/** She has WeChat now: a code that makes the record hers, to copy on a piece of paper. */
export function KeptTicket({ personId, phone }: { personId: string; phone: Human }) {
  const making = useCommand(offerJoin);
  if (making.data) {
    return (
      <CodeShown id="ticket" code={making.data.code}>
        <View>{words.ticketHow}</View>
        <Quiet>{words.ticketOnly}</Quiet>
        <Quiet>{words.ticketUntil(dayWords(making.data.until))}</Quiet>
      </CodeShown>
    );
  }
  return (
    <View>
      <Quiet>{words.ticketWhy}</Quiet>
      <View className="gap-above" />
      {making.error ? <FailureNote sentence={making.error.message} phone={phone} /> : null}
      <Button
        id="kept-ticket"
        tone="ghost"
        label={words.ticket}
        busyLabel={words.ticketBusy}
        isBusy={making.isPending}
        onPress={() => making.mutate({ personId })}
      />
    </View>
  );
}
