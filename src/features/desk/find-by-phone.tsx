import { useState } from 'react';
import { View } from '@tarojs/components';
import { whoCalled } from '#contracts/phones';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { staffWords as words } from './staff-words';

interface FindByPhoneProps {
  readonly phone: Human;
  readonly onFound: (person: { readonly personId: string; readonly name: string }) => void;
}

const digits = 11;

/** Somebody of whom one knows the number: only who gave it himself is found, and he reads who looked. */
export function FindByPhone({ phone, onFound }: FindByPhoneProps) {
  const [number, setNumber] = useState('');
  const finding = useCommand(whoCalled);
  return (
    <View id="find">
      <Title>{words.findTitle}</Title>
      <Quiet>{words.findWhy}</Quiet>
      <View className="gap-above" />
      <Field id="find-number" label={words.phone} max={digits} value={number} onChange={setNumber} />
      {finding.error ? <FailureNote sentence={finding.error.message} phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id="find-do"
          label={words.findDo}
          busyLabel={words.findBusy}
          isBusy={finding.isPending}
          isDisabled={number.trim().length !== digits}
          onPress={() => finding.mutate({ phone: number.trim() })}
        />
      </View>
      {finding.data?.items.length === 0 ? <Quiet>{words.foundNone}</Quiet> : null}
      {finding.data?.items.map((person) => (
        <Button
          key={person.personId}
          id={`found-${person.personId}`}
          tone="ghost"
          label={person.name}
          onPress={() => onFound(person)}
        />
      ))}
    </View>
  );
}
