import { View } from '@tarojs/components';
import { take, type RequestView } from '#contracts/requests';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { workWords } from './work-words';
import type { Human } from '../../components/ring-button';

/** 我来办: from now on he answers for it. */
export function TakeButton({ request, phone }: { request: RequestView; phone: Human }) {
  const taking = useCommand(take);
  return (
    <View className="verdict">
      {taking.error ? <FailureNote sentence={taking.error.message} phone={phone} /> : null}
      <View className="gap-above" />
      <Button
        id="work-take"
        label={workWords.take}
        busyLabel={workWords.taking}
        isBusy={taking.isPending}
        onPress={() => taking.mutate({ id: request.id, seenVersion: request.version })}
      />
    </View>
  );
}
