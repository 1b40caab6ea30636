import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { checkIdentity } from '#contracts/duty';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { codeIn } from './door-code';
import { words } from './words';
import './people.scss';

/** Characters somebody may type: eight, with blanks and dashes. */
const typedMost = 12;

/** Who is at my door? Scanned or typed; whatever comes out, a number to ask stands beside it. */
export function IdentityCheck({ phone }: { phone: Human }) {
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState<string>();
  const scan = () =>
    void Taro.scanCode({ onlyFromCamera: true }).then(
      ({ result }) => setCode(codeIn(result) ?? result.slice(0, typedMost)),
      () => undefined,
    );
  return (
    <View>
      <Title>{words.checkTitle}</Title>
      <Quiet>{words.checkWhy}</Quiet>
      <View className="gap-above" />
      <Button id="check-scan" label={words.checkScan} onPress={scan} />
      <View className="gap-above" />
      <Field id="check-code" label={words.checkType} max={typedMost} value={typed} onChange={setTyped} />
      <Button
        id="check-do"
        tone="ghost"
        label={words.checkDo}
        isDisabled={codeIn(typed) === undefined}
        onPress={() => setCode(codeIn(typed))}
      />
      <View className="gap-above" />
      {code === undefined ? null : <Found key={code} code={code} phone={phone} />}
    </View>
  );
}

function Found({ code, phone }: { code: string; phone: Human }) {
  const isCode = codeIn(code) !== undefined;
  const answer = useAnswer(checkIdentity, { code }, { isNeeded: isCode });
  if (!isCode) return <Quiet>{words.checkNoCode}</Quiet>;
  return (
    <Answered answer={answer} phone={phone}>
      {({ name, role, where, validity, phone: number }) => (
        <Card id="check-found" tone="leaf">
          <View className="my-heading">{`${role} ${name}`}</View>
          <View>{where}</View>
          <View>{validity}</View>
          <Quiet>{words.checkAsk}</Quiet>
          <View className="gap-above" />
          <RingButton id="check-ring" human={{ who: where, number }} />
        </Card>
      )}
    </Answered>
  );
}
