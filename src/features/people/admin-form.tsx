import { useState } from 'react';
import { View } from '@tarojs/components';
import { becomeAdmin } from '#contracts/roles';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openDuties } from '../../routes';
import { toAdmin } from './admin-code';
import { adminWords as words } from './admin-words';
import './people.scss';

/** A code with its name before it. */
const longest = 110;

/** The code printed at set-up makes whoever enters it first look after the settings. */
export function AdminForm({ phone, isNew }: { phone: Human; isNew: boolean }) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const becoming = useCommand(becomeAdmin);
  const given = toAdmin(code, name);
  const isReady = given !== undefined && !(isNew && given.name === undefined);
  if (becoming.data) {
    return (
      <View id="admin-done">
        <Title isAnswer>{words.done}</Title>
        <Quiet>{words.doneWhy}</Quiet>
        <View className="gap-above" />
        <Button id="admin-duties" label={words.seeMine} onPress={openDuties} />
      </View>
    );
  }
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <Field id="admin-code" label={words.code} max={longest} value={code} onChange={setCode} />
      {isNew ? (
        <Field id="admin-name" label={words.name} max={limits.name.max} value={name} onChange={setName} />
      ) : null}
      <View className="form-foot">
        {becoming.error ? <FailureNote isWritten sentence={becoming.error.message} phone={phone} /> : null}
        <Button
          id="admin-do"
          label={words.make}
          busyLabel={words.busy}
          isBusy={becoming.isPending}
          isDisabled={!isReady}
          onPress={() => given && becoming.mutate(given)}
        />
      </View>
    </View>
  );
}
