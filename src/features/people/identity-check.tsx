import { useState } from 'react';
import { View } from '@tarojs/components';
import { checkIdentity } from '#contracts/duty';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { CodeEntry } from './code-entry';
import { useMe } from './use-me';
import { codeIn } from './door-code';
import { words } from './words';
import './people.scss';

const police = { who: words.police, number: '110' };
const entryWords = { scan: words.checkScan, type: words.checkType, do: words.checkDo };

/** Who is at my door? Scanned or typed; whatever comes out, a number to ask stands beside it. */
export function IdentityCheck({ phone }: { phone: Human }) {
  const [code, setCode] = useState<string>();
  return (
    <View>
      <Title>{words.checkTitle}</Title>
      <Quiet>{words.checkWhy}</Quiet>
      <View className="gap-above" />
      <CodeEntry id="check" words={entryWords} onCode={setCode} />
      <View className="gap-above" />
      {code === undefined ? null : <Found key={code} code={code} phone={phone} />}
    </View>
  );
}

function Found({ code, phone }: { code: string; phone: Human }) {
  const isCode = codeIn(code) !== undefined;
  const answer = useAnswer(checkIdentity, { code }, { isNeeded: isCode });
  if (!isCode) return <NotHis sentence={words.checkNoCode} />;
  if (answer.error?.code === 'IDENTITY_WRONG') return <NotHis sentence={answer.error.message} />;
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

/**
 * He shows no code of today, or another one. The number of his grid may be his own, and asking again helps nobody: the
 * community is rung, or the police.
 */
function NotHis({ sentence }: { sentence: string }) {
  const { communityLine } = useMe();
  return (
    <View>
      <FailureNote sentence={sentence} phone={null} />
      <View className="gap-above" />
      <RingButton id="check-community" tone="leaf" human={communityLine} />
      <View className="gap-above" />
      <RingButton id="check-police" human={police} />
    </View>
  );
}
