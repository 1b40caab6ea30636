import { View } from '@tarojs/components';
import { comeBack } from '#contracts/duty';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { hasAgreed, type Colleague, type Leave } from './away-draft';
import { awayWords as words } from './away-words';

interface LeaveCardProps {
  readonly leave: Leave;
  readonly items: readonly Colleague[];
  readonly myId: string;
  readonly where: string;
  readonly phone: Human;
}

/** One leave: who stands in, whether he has said yes, until when; and back early with two taps. */
export function LeaveCard({ leave, items, myId, where, phone }: LeaveCardProps) {
  const returning = useCommand(comeBack);
  const isAgreed = hasAgreed(leave, items, myId);
  const name = items.find(({ personId }) => personId === leave.standInId)?.name ?? '';
  return (
    <Card id="leave" tone={isAgreed ? 'leaf' : 'apricot'}>
      <View className="my-heading">{isAgreed ? words.standsIn(name) : words.asked(name)}</View>
      <View>{where}</View>
      <View>{words.span(dayWords(leave.from), dayWords(leave.until))}</View>
      {isAgreed ? null : <Quiet>{words.askedWhy}</Quiet>}
      <View className="gap-above" />
      <AskedTwice
        id="leave-back"
        tone="ghost"
        label={words.back}
        question={words.backSure}
        yes={words.backYes}
        no={words.backNo}
        isBusy={returning.isPending}
        failure={returning.error ? <FailureNote sentence={returning.error.message} phone={phone} /> : null}
        onYes={() => returning.mutate({ gridId: leave.gridId })}
      />
    </Card>
  );
}
