import { useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { ConfirmForm } from './confirm-form';
import { ReturnForm } from './return-form';
import { useVerdict, type JudgedCard, type Verdict } from './use-verdict';
import { verdictWords } from './work-words';
import type { Human } from '../../components/ring-button';

interface VerdictButtonsProps {
  readonly card: JudgedCard;
  readonly phone: Human;
  /** Whether it waits for a word; what is closed can only come back. */
  readonly canConfirm?: boolean;
  /** Where the buttons go away with the card: what to say in their place. */
  readonly onSaid?: ((verdict: Verdict) => void) | undefined;
}

/**
 * 好了 / 没好, right where one looks. «好了» ends it and is asked twice; «没好» asks for a sentence and insists on none.
 * What else one may say (`children`) goes away while one of the two is being said.
 */
export function VerdictButtons(props: PropsWithChildren<VerdictButtonsProps>) {
  const { card, phone, canConfirm = true, onSaid, children } = props;
  const verdict = useVerdict(card, onSaid);
  const [asked, setAsked] = useState<'fixed' | 'broken'>();
  const cancel = () => setAsked(undefined);
  const failure = verdict.error ? (
    <FailureNote isWritten={asked === 'broken'} sentence={verdict.error.message} phone={phone} />
  ) : null;
  const form = { id: card.id, verdict, failure, onCancel: cancel };
  if (asked === 'broken') return <ReturnForm {...form} />;
  if (asked === 'fixed') return <ConfirmForm {...form} />;
  return (
    <View className="verdict">
      <View className="button-row">
        {canConfirm ? (
          <Button id={`confirm-${card.id}`} label={verdictWords.yes} onPress={() => setAsked('fixed')} />
        ) : null}
        <Button
          id={`return-${card.id}`}
          tone="ghost"
          label={canConfirm ? verdictWords.no : verdictWords.notAfterAll}
          onPress={() => setAsked('broken')}
        />
      </View>
      {children}
    </View>
  );
}
