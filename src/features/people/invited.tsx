import { useState } from 'react';
import { View } from '@tarojs/components';
import { invitation } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openAdmin } from '../../routes';
import { CodeEntry } from './code-entry';
import { codeIn } from './door-code';
import { invitationWords as words } from './duty-words';
import { InvitationAnswer } from './invitation-answer';

const entryWords = { scan: words.scan, type: words.type, do: words.look };

interface InvitedProps {
  readonly phone: Human;
  /** Nobody here knows me. */
  readonly isNew: boolean;
  /** Whether it must be said what to call me. */
  readonly needsName: boolean;
}

/** Somebody holds an invitation out: what is it for? Then yes or no. */
export function Invited(props: InvitedProps) {
  const [code, setCode] = useState<string>();
  if (code !== undefined && codeIn(code) !== undefined) {
    return <Read {...props} code={code} onOther={() => setCode(undefined)} />;
  }
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <CodeEntry id="invitation" words={entryWords} onCode={setCode} />
      {code === undefined ? null : <Quiet>{words.noCode}</Quiet>}
      <View className="gap-above" />
      <Button id="invitation-admin" tone="plain" label={words.adminCode} onPress={openAdmin} />
    </View>
  );
}

interface ReadProps extends InvitedProps {
  readonly code: string;
  readonly onOther: () => void;
}

function Read({ code, onOther, ...props }: ReadProps) {
  const answer = useAnswer(invitation, { code });
  return (
    <View>
      <Answered answer={answer} phone={props.phone}>
        {(invited) => <InvitationAnswer {...props} code={code} invited={invited} />}
      </Answered>
      {answer.error ? (
        <View>
          <Quiet>{words.onlyOne}</Quiet>
          <View className="gap-above" />
          <Button id="invitation-other" label={words.other} onPress={onOther} />
        </View>
      ) : null}
    </View>
  );
}
