import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import type { useVerdict } from './use-verdict';
import { verdictWords } from './work-words';

interface ConfirmFormProps {
  readonly id: string;
  readonly verdict: ReturnType<typeof useVerdict>;
  readonly failure: ReactNode;
  readonly onCancel: () => void;
}

/** A thumb slips: what ends a case is asked once more, in the same place. */
export function ConfirmForm({ id, verdict, failure, onCancel }: ConfirmFormProps) {
  return (
    <View className="verdict">
      <View className="request-words" {...aria({ role: 'status', isLive: true })}>
        {verdictWords.yesSure}
      </View>
      {failure}
      <View className="button-row">
        <Button id={`confirm-cancel-${id}`} tone="ghost" label={verdictWords.returnCancel} onPress={onCancel} />
        <Button
          id={`confirm-do-${id}`}
          label={verdictWords.yesDo}
          busyLabel={verdictWords.busy}
          isBusy={verdict.isPending}
          onPress={() => verdict.mutate({ isFixed: true })}
        />
      </View>
    </View>
  );
}
