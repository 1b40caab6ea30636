import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { consentTexts } from '#contracts/consents';
import { becomeAdmin } from '#contracts/roles';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openDuties, openFound } from '../../routes';
import { toAdmin, toFoundingCode } from './admin-code';
import { adminWords as words } from './admin-words';
import { GuideAgreed } from './guide-agreed';
import './people.scss';

/** A code with its name before it. */
const longest = 110;

interface AdminFormProps {
  readonly phone: Human;
  readonly isNew: boolean;
  /** Whether it must be said what to call me. */
  readonly needsName: boolean;
}

/** A code printed at set-up: of one kind it leads on to a new community, of the other to the settings. */
export function AdminForm(props: AdminFormProps) {
  const [code, setCode] = useState('');
  const [isUnread, setUnread] = useState(false);
  const scan = () =>
    void Taro.scanCode({ onlyFromCamera: true }).then(
      ({ result }) => {
        const isCode = toFoundingCode(result) !== undefined || toAdmin(result, '') !== undefined;
        setUnread(!isCode);
        if (isCode) setCode(result.trim());
      },
      () => undefined,
    );
  // It wraps where it is long; a code has no lines of its own.
  const write = (typed: string) => setCode(typed.replace(/\n/g, ''));
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <Button id="admin-scan" tone={code === '' ? 'leaf' : 'ghost'} label={words.scan} onPress={scan} />
      {isUnread ? <View className="field-problem">{words.unread}</View> : null}
      <View className="gap-above" />
      <Field isCode id="admin-code" label={words.code} max={longest} value={code} onChange={write} />
      {toFoundingCode(code) ? <ToFound code={code} /> : <Become {...props} code={code} />}
    </View>
  );
}

function ToFound({ code }: { code: string }) {
  return (
    <View id="admin-founds" className="form-foot">
      <View>{words.founds}</View>
      <View className="gap-above" />
      <Button id="admin-found" label={words.toFound} onPress={() => openFound(code)} />
    </View>
  );
}

function Become({ code, phone, isNew, needsName }: AdminFormProps & { readonly code: string }) {
  const [name, setName] = useState('');
  const becoming = useCommand(becomeAdmin);
  const given = toAdmin(code, name);
  const isReady = given !== undefined && !(needsName && given.name === undefined);
  if (becoming.data) return <Became />;
  return (
    <View>
      {needsName ? (
        <Field id="admin-name" label={words.name} max={limits.name.max} value={name} onChange={setName} />
      ) : null}
      {isNew ? <GuideAgreed id="admin-guide" sentence={words.agrees} /> : null}
      <View className="form-foot">
        {becoming.error ? <FailureNote isWritten sentence={becoming.error.message} phone={phone} /> : null}
        <Button
          id="admin-do"
          tone={code === '' ? 'ghost' : 'leaf'}
          label={words.make}
          busyLabel={words.busy}
          isBusy={becoming.isPending}
          isDisabled={!isReady}
          onPress={() => given && becoming.mutate({ ...given, ...(isNew && { guide: consentTexts.guide.version }) })}
        />
      </View>
    </View>
  );
}

function Became() {
  return (
    <View id="admin-done">
      <Title isAnswer>{words.done}</Title>
      <Quiet>{words.doneWhy}</Quiet>
      <View className="gap-above" />
      <Button id="admin-duties" label={words.seeMine} onPress={openDuties} />
    </View>
  );
}
