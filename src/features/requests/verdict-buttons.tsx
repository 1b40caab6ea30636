import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { ReturnForm } from './return-form';
import { useVerdict, type JudgedCard, type Verdict } from './use-verdict';
import { verdictWords } from './work-words';

interface VerdictButtonsProps {
  readonly card: JudgedCard;
  readonly phone: string | undefined;
  /** Where the buttons go away with the card: what to say in their place. */
  readonly onSaid?: ((verdict: Verdict) => void) | undefined;
}

/** 好了 / 没好, right where one looks. «没好» asks for a sentence and insists on none. */
export function VerdictButtons({ card, phone, onSaid }: VerdictButtonsProps) {
  const verdict = useVerdict(card, onSaid);
  const [isReturning, setReturning] = useState(false);
  const failure = verdict.error ? <FailureNote sentence={verdict.error.message} phone={phone} /> : null;
  if (isReturning) {
    return <ReturnForm id={card.id} verdict={verdict} failure={failure} onCancel={() => setReturning(false)} />;
  }
  return (
    <View className="verdict">
      {failure}
      <View className="button-row">
        <Button
          id={`confirm-${card.id}`}
          label={verdictWords.yes}
          busyLabel={verdictWords.busy}
          isBusy={verdict.isPending}
          onPress={() => verdict.mutate({ isFixed: true })}
        />
        <Button
          id={`return-${card.id}`}
          tone="ghost"
          label={verdictWords.no}
          isDisabled={verdict.isPending}
          onPress={() => setReturning(true)}
        />
      </View>
    </View>
  );
}
