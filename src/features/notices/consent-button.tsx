import { useMutation, useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { TemplateKind } from '#contracts/message-templates';
import { allow } from '#contracts/notices';
import type { ApiError } from '../../api/api-error';
import { askConsent, type ConsentAnswer } from '../../api/consent';
import { refreshAfter } from '../../api/refresh';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Quiet } from '../../components/text-block';
import { useMe } from '../people/public';
import { words } from './words';

/** Asks WeChat for one more message of each kind, and says what came of it, on the page and not in a passing flash. */
export function ConsentButton({ kinds, label }: { kinds: readonly TemplateKind[]; label: string }) {
  const client = useQueryClient();
  const { phone } = useMe();
  const asking = useMutation<ConsentAnswer, ApiError, Promise<ConsentAnswer>>({
    mutationFn: (asked) => asked,
    onSettled: () => void refreshAfter(client, allow),
  });
  // WeChat only listens to the tap itself: it is asked here, before anything else is waited for.
  const ask = () => asking.mutate(askConsent(kinds));
  return (
    <View>
      <Button
        id="consent"
        tone="ghost"
        icon="bell"
        label={label}
        busyLabel={words.asking}
        isBusy={asking.isPending}
        onPress={ask}
      />
      {asking.data ? <Quiet>{words[asking.data]}</Quiet> : null}
      {asking.error ? <FailureNote sentence={asking.error.message} phone={phone} /> : null}
    </View>
  );
}
