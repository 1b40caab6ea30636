import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import type { Human } from '../../components/ring-button';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { openMe } from '../../routes';
import type { FoundingCode } from './admin-code';
import { foundSteps } from './found-draft';
import { FoundBuilding, FoundCommunity, FoundGrids, FoundLast } from './found-parts';
import { GuideAgreed } from './guide-agreed';
import { foundWords as words } from './found-words';
import { useFound, type Founding } from './use-found';

interface FoundFlowProps {
  readonly code: FoundingCode;
  /** What one is called already: nothing for somebody who never said it, undefined for who is new here. */
  readonly name: string | undefined;
  readonly phone: Human;
}

/** A new community, one question a screen: itself, its grids, one building, and a last look. */
export function FoundFlow({ code, name, phone }: FoundFlowProps) {
  const founding = useFound(code, name);
  const { step, draft, change } = founding;
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [step, founding.isDone]);
  if (founding.isDone) return <Done name={draft.name} />;
  const note = founding.error ? <FailureNote isWritten sentence={founding.error.message} phone={phone} /> : null;
  return (
    <Page id="found" footer={<Footer founding={founding} />} note={note}>
      <Steps at={step} of={foundSteps} />
      {step === 1 ? <FoundCommunity draft={draft} onChange={change} /> : null}
      {step === 2 ? <FoundGrids draft={draft} onChange={change} /> : null}
      {step === 3 ? <FoundBuilding draft={draft} onChange={change} /> : null}
      {step === 4 ? <FoundLast draft={draft} onChange={change} /> : null}
      {step === foundSteps && founding.isNew ? <GuideAgreed id="found-guide" sentence={words.agrees} /> : null}
      <View className="gap-above" />
    </Page>
  );
}

function Footer({ founding }: { founding: Founding }) {
  const { step, isOpen, isBusy, back, next, found } = founding;
  return (
    <>
      {step > 1 ? <Button id="found-back" tone="ghost" label={words.back} onPress={back} /> : null}
      {step < foundSteps ? (
        <Button id="found-next" label={words.next} isDisabled={isOpen} onPress={next} />
      ) : (
        <Button
          id="found-do"
          label={words.do}
          busyLabel={words.busy}
          isBusy={isBusy}
          isDisabled={isOpen}
          onPress={found}
        />
      )}
    </>
  );
}

/** What comes next is done at a desk: said step by step, and led to. */
function Done({ name }: { name: string }) {
  return (
    <Page id="found" footer={<Button id="found-me" label={words.toMe} onPress={openMe} />}>
      <View id="found-done">
        <Title isAnswer>{words.done(name.trim())}</Title>
        <Quiet>{words.doneWhy}</Quiet>
        <View className="gap-above" />
        {words.doneSteps.map((step, at) => (
          <Card key={step}>
            <View>{`${at + 1}. ${step}`}</View>
          </Card>
        ))}
        <Quiet>{words.doneAddress}</Quiet>
      </View>
    </Page>
  );
}
