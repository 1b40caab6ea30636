import { useState } from 'react';
import { View } from '@tarojs/components';
import * as v from 'valibot';
import { forgetPhone, givePhone, typedPhone, typePhone } from '#contracts/phones';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { PhoneButton } from '../../components/wechat-button';
import { usePrivacyGate } from '../../privacy-gate/gate';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { numberWords as words } from './number-words';
import './people.scss';

/** Digits of the longest number, with its dash. */
const longest = 14;

/** My number: WeChat's by its button, or one I type; nobody has to leave any. */
export function MyNumber({ masked, phone }: { masked: string | undefined; phone: Human }) {
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <Quiet>{words.whoSees}</Quiet>
      <View className="gap-above" />
      <View id="number-kept" className="my-heading">
        {masked ? words.kept(masked) : words.none}
      </View>
      {process.env.TARO_ENV === 'weapp' ? <ByWechat phone={phone} /> : null}
      <View className="gap-above" />
      <ByHand phone={phone} />
      {masked ? <Forget phone={phone} /> : <Quiet>{words.notNeeded}</Quiet>}
    </View>
  );
}

function ByWechat({ phone }: { phone: Human }) {
  const [isDeclined, setDeclined] = useState(false);
  const { isRefused } = usePrivacyGate();
  const giving = useCommand(givePhone);
  const give = (code: string | undefined) => {
    setDeclined(code === undefined);
    if (code !== undefined) giving.mutate({ code });
  };
  return (
    <View>
      <PhoneButton id="number-wechat" label={words.wechat} onCode={give} />
      <Refused instead={gateWords.noNumber} phone={phone} />
      {isDeclined && !isRefused ? <Quiet>{words.wechatNot}</Quiet> : null}
      {giving.error ? <FailureNote sentence={giving.error.message} phone={phone} /> : null}
    </View>
  );
}

function ByHand({ phone }: { phone: Human }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const typing = useCommand(typePhone);
  const write = (words: string) => {
    setWrong(false);
    setTyped(words);
  };
  const keep = () => {
    if (v.is(typedPhone, typed)) typing.mutate({ phone: typed }, { onSuccess: () => setTyped('') });
    else setWrong(true);
  };
  return (
    <View>
      <Field
        id="number-typed"
        label={words.typed}
        hint={words.typedHint}
        max={longest}
        value={typed}
        problem={isWrong ? words.typedWrong : undefined}
        onChange={write}
      />
      {typing.error ? <FailureNote isWritten sentence={typing.error.message} phone={phone} /> : null}
      <Button
        id="number-do"
        tone="ghost"
        label={words.typedDo}
        busyLabel={words.busy}
        isBusy={typing.isPending}
        isDisabled={typed.trim() === ''}
        onPress={keep}
      />
    </View>
  );
}

function Forget({ phone }: { phone: Human }) {
  const forgetting = useCommand(forgetPhone);
  return (
    <AskedTwice
      id="number-forget"
      label={words.forget}
      question={words.forgetSure}
      yes={words.forgetYes}
      no={words.forgetNo}
      isBusy={forgetting.isPending}
      failure={forgetting.error ? <FailureNote sentence={forgetting.error.message} phone={phone} /> : null}
      onYes={() => forgetting.mutate({})}
    />
  );
}
