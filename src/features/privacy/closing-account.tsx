import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { closing } from '#contracts/privacy';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { AskedTwice } from '../../components/asked-twice';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { closingWords as words } from './rights-words';
import { useCloseAccount } from './use-rights';
import './rights.scss';

type Closing = OutputOf<typeof closing>;

/** What leaving does, what stands in its way, and the way out. */
export function ClosingAccount({ phone }: { phone: Human }) {
  const answer = useAnswer(closing, {});
  return (
    <View>
      <Title id="closing-title" isAnswer>
        {words.title}
      </Title>
      <Answered answer={answer} phone={phone}>
        {({ hindrances, consequences }) => (
          <View>
            <Quiet>{words.why}</Quiet>
            <View className="gap-above" />
            <Card id="closing-consequences">
              {consequences.map((line) => (
                <View key={line}>{line}</View>
              ))}
            </Card>
            {hindrances.length > 0 ? <Hindered hindrances={hindrances} phone={phone} /> : <Close phone={phone} />}
          </View>
        )}
      </Answered>
    </View>
  );
}

function Hindered({ hindrances, phone }: { hindrances: Closing['hindrances']; phone: Human }) {
  return (
    <View>
      <View className="gap-above" />
      <Card id="closing-hindered" tone="apricot">
        <View className="rights-heading">{words.cannot}</View>
        {hindrances.map(({ code, sentence }) => (
          <View key={code}>{sentence}</View>
        ))}
      </Card>
      <View className="gap-above" />
      <RingButton id="closing-ring" human={phone} />
    </View>
  );
}

/** Read first, then asked twice: nothing of it can be brought back. */
function Close({ phone }: { phone: Human }) {
  const [isUnderstood, understand] = useState(false);
  const { close, isPending, error } = useCloseAccount();
  return (
    <View>
      <Quiet>{words.first}</Quiet>
      <View className="gap-above" />
      <Tick id="closing-understood" label={words.understood} isTicked={isUnderstood} onTick={understand} />
      <View className="gap-above" />
      {isUnderstood ? (
        <AskedTwice
          id="close"
          tone="danger"
          label={words.close}
          question={words.sure}
          yes={words.yes}
          no={words.no}
          isBusy={isPending}
          failure={error ? <FailureNote sentence={error.message} phone={phone} /> : null}
          onYes={close}
        />
      ) : (
        <RingButton id="closing-ring" human={phone} />
      )}
    </View>
  );
}
