import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import type { useVerdict } from './use-verdict';
import { verdictWords } from './work-words';

interface ReturnFormProps {
  readonly id: string;
  readonly verdict: ReturnType<typeof useVerdict>;
  readonly failure: ReactNode;
  readonly onCancel: () => void;
}

/** What is still wrong, in a sentence if one likes. */
export function ReturnForm({ id, verdict, failure, onCancel }: ReturnFormProps) {
  const [words, setWords] = useState('');
  return (
    <View className="verdict">
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
          onPress={() => verdict.mutate({ isFixed: false, words })}
        />
      </View>
    </View>
  );
}
