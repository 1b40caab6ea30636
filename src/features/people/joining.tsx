import { useState } from 'react';
import { View } from '@tarojs/components';
import { join } from '#contracts/kept-persons';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openAudited, openCases } from '../../routes';
import { CodeEntry } from './code-entry';
import { codeIn } from './door-code';
import { joinWords as words } from './kept-words';

const entryWords = { scan: words.scan, type: words.type, do: words.do };

/** I am the one a record was kept of. What becomes one stays one, so it is asked once more. */
export function Joining({ phone }: { phone: Human }) {
  const [code, setCode] = useState<string>();
  const joining = useCommand(join);
  if (joining.data) return <Joined />;
  if (code === undefined || codeIn(code) === undefined) {
    return (
      <View>
        <Title>{words.title}</Title>
        <Quiet>{words.why}</Quiet>
        <View className="gap-above" />
        <CodeEntry id="join" words={entryWords} onCode={setCode} />
        {code === undefined ? null : <Quiet>{words.noCode}</Quiet>}
      </View>
    );
  }
  const again = () => {
    joining.reset();
    setCode(undefined);
  };
  return (
    <View id="join-sure">
      <Title>{words.sure}</Title>
      <Quiet>{words.sureWhy}</Quiet>
      <View className="gap-above" />
      {joining.error ? <FailureNote sentence={joining.error.message} phone={phone} /> : null}
      <View className="button-row">
        <Button id="join-no" tone="ghost" label={words.no} onPress={again} />
        <Button
          id="join-yes"
          label={words.yes}
          busyLabel={words.busy}
          isBusy={joining.isPending}
          onPress={() => joining.mutate({ code })}
        />
      </View>
    </View>
  );
}

function Joined() {
  return (
    <View id="join-done">
      <Title isAnswer>{words.done}</Title>
      <Quiet>{words.doneWhy}</Quiet>
      <View className="gap-above" />
      <Button id="join-cases" label={words.cases} onPress={openCases} />
      <View className="gap-above" />
      <Button id="join-audited" tone="ghost" label={words.audited} onPress={openAudited} />
    </View>
  );
}
