import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { Field } from '../../components/field';
import type { useVerdict } from './use-verdict';
import { verdictWords } from './work-words';

interface ReturnFormProps {
  readonly id: string;
  readonly verdict: ReturnType<typeof useVerdict>;
  readonly failure: ReactNode;
  readonly onCancel: () => void;
}

const halves = (['notAtAll', 'isHalf'] as const).map((value) => ({ value, label: verdictWords[value] }));

/** What is still wrong, in a sentence if one likes. */
export function ReturnForm({ id, verdict, failure, onCancel }: ReturnFormProps) {
  const [words, setWords] = useState('');
  const [how, choose] = useState<'notAtAll' | 'isHalf'>('notAtAll');
  return (
    <View className="verdict">
      <View className="request-words">{verdictWords.halfOrNot}</View>
      <ChoiceList id={`half-${id}`} label={verdictWords.halfOrNot} choices={halves} chosen={how} onChoose={choose} />
      <View className="gap-above" />
      <Field
        id={`return-words-${id}`}
        isLong
        label={verdictWords.whatIsWrong}
        hint={verdictWords.whatIsWrongHint}
        max={limits.words.max}
        value={words}
        onChange={setWords}
      />
      {failure}
      <View className="button-row">
        <Button id={`return-cancel-${id}`} tone="ghost" label={verdictWords.returnCancel} onPress={onCancel} />
        <Button
          id={`return-do-${id}`}
          label={verdictWords.returnDo}
          busyLabel={verdictWords.busy}
          isBusy={verdict.isPending}
          onPress={() => verdict.mutate({ isFixed: false, isHalf: how === 'isHalf', words })}
        />
      </View>
    </View>
  );
}
