import type { ReactNode } from 'react';
import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import type { Human } from '../../components/ring-button';
import { Steps } from '../../components/steps';
import { KeepAgree } from './keep-agree';
import { isBirthWrong, isPhoneWrong, isWhoSaid, missingOf, type KeptView } from './keep-draft';
import { KeepKnow } from './keep-know';
import { KeepWho } from './keep-who';
import { keepWords } from './kept-words';
import { useKeep, type Keeping } from './use-keep';

interface KeepFlowProps {
  readonly before: KeptView | undefined;
  /** Those of the worker's grids. */
  readonly places: readonly Building[];
  readonly uploadFolder: string | undefined;
  readonly phone: Human;
  readonly onDone: () => void;
}

/** A record of somebody without WeChat, one question a screen: who and where, what to know, and what was agreed to. */
export function KeepFlow({ before, places, uploadFolder, phone, onDone }: KeepFlowProps) {
  const keeping = useKeep(before, onDone);
  const { step, draft, change } = keeping;
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [step]);
  const missing = step === 3 ? missingOf(draft, before) : undefined;
  const note = keeping.error ? (
    <FailureNote isWritten sentence={keeping.error.message} phone={phone} />
  ) : missing ? (
    <View id="keep-missing">{keepWords.missing[missing]}</View>
  ) : null;
  return (
    <Page id="keep" footer={<Footer keeping={keeping} />} note={note}>
      <Steps at={step} of={keeping.steps} />
      {step === 1 ? <KeepWho draft={draft} places={places} onChange={change} /> : null}
      {step === 2 ? <KeepKnow draft={draft} maskedPhone={before?.phone} onChange={change} /> : null}
      {step === 3 ? <KeepAgree before={before} draft={draft} uploadFolder={uploadFolder} onChange={change} /> : null}
      <View className="gap-above" />
    </Page>
  );
}

function Footer({ keeping }: { keeping: Keeping }): ReactNode {
  const { step, steps, draft, go } = keeping;
  const isStepOpen = step === 1 ? !isWhoSaid(draft) : isPhoneWrong(draft) || isBirthWrong(draft);
  return (
    <>
      {step > 1 ? (
        <Button id="keep-back" tone="ghost" label={keepWords.back} onPress={() => go(step === 3 ? 2 : 1)} />
      ) : null}
      {step < steps ? (
        <Button id="keep-next" label={keepWords.next} isDisabled={isStepOpen} onPress={() => go(step === 1 ? 2 : 3)} />
      ) : (
        <Button
          id="keep-do"
          label={keepWords.do}
          busyLabel={keepWords.busy}
          isBusy={keeping.isBusy}
          isDisabled={isStepOpen || !keeping.isReady}
          onPress={keeping.save}
        />
      )}
    </>
  );
}
