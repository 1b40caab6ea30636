import { useState } from 'react';
import { View } from '@tarojs/components';
import { acceptFamily } from '#contracts/families';
import { useCommand } from '../../api/use-command';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { goBack } from '../../routes';
import { CodeEntry } from './code-entry';
import { codeIn } from './door-code';
import { familyWords as words } from './family-words';

const entryWords = { scan: words.acceptScan, type: words.acceptType, do: words.acceptDo, busy: words.acceptBusy };

/** The child takes the parent's code; back on the list he is told for whom he may act. */
export function FamilyAccept({ phone }: { phone: Human }) {
  const [isNone, setNone] = useState(false);
  const accepting = useCommand(acceptFamily);
  const take = (code: string) => {
    setNone(codeIn(code) === undefined);
    if (codeIn(code)) accepting.mutate({ code }, { onSuccess: goBack });
  };
  return (
    <View>
      <Title>{words.acceptTitle}</Title>
      <Quiet>{words.acceptWhy}</Quiet>
      <View className="gap-above" />
      <CodeEntry id="accept" words={entryWords} isBusy={accepting.isPending} onCode={take} />
      <View className="gap-above" />
      {isNone ? <View>{words.noCode}</View> : null}
      {accepting.error ? <FailureNote isWritten sentence={accepting.error.message} phone={phone} /> : null}
    </View>
  );
}
