import { useState } from 'react';
import { View } from '@tarojs/components';
import { eraseKept } from '#contracts/rights';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { openKeptAgain } from '../../routes';
import { toProof, type KeptView, type Proof } from './keep-draft';
import { KeepProof } from './keep-proof';
import { eraseWords as words } from './kept-words';
import './people.scss';

interface KeptEraseProps {
  readonly one: Pick<KeptView, 'personId' | 'name'>;
  readonly uploadFolder: string | undefined;
  readonly phone: Human;
  readonly onDone: () => void;
}

/** She wants it gone: what that does, how she said so, and then asked twice. Nothing is ticked beforehand. */
export function KeptErase({ one: { personId, name }, uploadFolder, phone, onDone }: KeptEraseProps) {
  const [proof, setProof] = useState<Proof>({ way: undefined, witness: '', file: undefined });
  const [isSaid, say] = useState(false);
  const erasing = useCommand(eraseKept);
  const evidence = toProof(proof);
  const erase = () => evidence && erasing.mutate({ personId, confirm: true, evidence }, { onSuccess: onDone });
  return (
    <View>
      <Title id="erase-title" isAnswer>
        {words.title(name)}
      </Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <Card id="erase-consequences">
        {words.lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Card>
      <KeepProof
        label={words.proof}
        proof={proof}
        sentence={words.aloud(name)}
        voiceUntil={words.voiceUntil}
        uploadFolder={uploadFolder}
        onChange={(changed) => setProof((now) => ({ ...now, ...changed }))}
      />
      <View className="gap-above" />
      <Tick id="erase-said" label={words.said} isTicked={isSaid} onTick={say} />
      <View className="gap-above" />
      {isSaid && evidence ? (
        <AskedTwice
          id="erase"
          tone="danger"
          label={words.do}
          question={words.sure}
          yes={erasing.isPending ? words.busy : words.yes}
          no={words.no}
          isBusy={erasing.isPending}
          failure={erasing.error ? <FailureNote sentence={erasing.error.message} phone={phone} /> : null}
          onYes={erase}
        />
      ) : (
        <RingButton id="erase-ring" human={phone} />
      )}
    </View>
  );
}

/** Nothing of her is here any more; there is only the way back. */
export function KeptErased() {
  return (
    <View>
      <Card id="erased" tone="leaf">
        <View className="my-heading">{words.done}</View>
        <View>{words.doneWhy}</View>
        <View>{words.doneMore}</View>
      </Card>
      <View className="gap-above" />
      <Button id="erased-back" label={words.back} onPress={openKeptAgain} />
    </View>
  );
}
