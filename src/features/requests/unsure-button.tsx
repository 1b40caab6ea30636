import { View } from '@tarojs/components';
import { unsure } from '#contracts/request-ends';
import type { RequestView } from '#contracts/requests';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { courseWords } from './course-words';

/** 说不清: nothing closes, and somebody goes and looks. */
export function UnsureButton({ request, phone }: { request: RequestView; phone: Human }) {
  const saying = useCommand(unsure);
  return (
    <View>
      {saying.error ? <FailureNote sentence={saying.error.message} phone={phone} /> : null}
      <Button
        id="case-unsure"
        tone="plain"
        label={courseWords.unsure.do}
        busyLabel={courseWords.unsure.busy}
        isBusy={saying.isPending}
        onPress={() => saying.mutate({ id: request.id, seenVersion: request.version })}
      />
    </View>
  );
}
