import { useState } from 'react';
import { View } from '@tarojs/components';
import { check } from '#contracts/request-long';
import { extend, pause, resume, settle } from '#contracts/request-promise';
import { hand, siteCheck } from '#contracts/request-work';
import type { RequestView } from '#contracts/requests';
import { stateSets } from '#contracts/request-states';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { courseWords as words } from './course-words';
import { DayChoice } from './day-choice';
import { EndForm } from './end-form';
import { ReceiverChoice } from './receiver-choice';
import { isSaid, SaidForm } from './said-form';

interface ActProps {
  readonly request: RequestView;
  readonly phone: Human;
}

const seenOf = ({ id, version }: RequestView) => ({ id, seenVersion: version });

/** What else the one who works on a case may do beside doing it; each opens where it stands. */
export function WorkOthers({ request, phone }: ActProps) {
  const { abilities } = request;
  const { canHand, canCheckOnSite, canExtend, canSettle, canPause, canResume, canCheck, canEnd } = abilities;
  const isAnything = [canHand, canCheckOnSite, canExtend, canSettle, canPause, canResume, canCheck, canEnd].some(
    Boolean,
  );
  if (!isAnything) return null;
  return (
    <View id="work-others">
      <Section>{words.others}</Section>
      {canSettle ? <SettleForm request={request} phone={phone} /> : null}
      {canCheckOnSite ? <SiteCheckForm request={request} phone={phone} /> : null}
      {canHand ? <HandForm request={request} phone={phone} /> : null}
      {canPause ? <PauseForm request={request} phone={phone} /> : null}
      {canResume ? <ResumeButton request={request} phone={phone} /> : null}
      {canCheck ? <CheckForm request={request} phone={phone} /> : null}
      {canExtend ? <ExtendForm request={request} phone={phone} /> : null}
      {canEnd ? <EndForm request={request} phone={phone} /> : null}
    </View>
  );
}

function HandForm({ request, phone }: ActProps) {
  const [toPersonId, choose] = useState<string>();
  const isFresh = request.state === stateSets.waitingForWorker[0];
  return (
    <SaidForm
      id="hand"
      operation={hand}
      words={{ ...words.hand, open: isFresh ? words.hand.openFresh : words.hand.open }}
      phone={phone}
      inputFor={(said) => (toPersonId && isSaid(said) ? { ...seenOf(request), toPersonId, words: said } : undefined)}
    >
      <ReceiverChoice requestId={request.id} phone={phone} chosen={toPersonId} onChoose={choose} />
    </SaidForm>
  );
}

function SiteCheckForm({ request, phone }: ActProps) {
  const [toPersonId, choose] = useState<string>();
  return (
    <SaidForm
      id="site"
      operation={siteCheck}
      words={words.siteCheck}
      phone={phone}
      inputFor={(said) => (toPersonId && isSaid(said) ? { ...seenOf(request), toPersonId, words: said } : undefined)}
    >
      <ReceiverChoice requestId={request.id} phone={phone} chosen={toPersonId} onChoose={choose} />
    </SaidForm>
  );
}

function PauseForm({ request, phone }: ActProps) {
  return (
    <SaidForm
      id="pause"
      operation={pause}
      words={words.pause}
      phone={phone}
      inputFor={(said) => (isSaid(said) ? { ...seenOf(request), words: said } : undefined)}
    />
  );
}

function ResumeButton({ request, phone }: ActProps) {
  const resuming = useCommand(resume);
  return (
    <View>
      <View className="gap-above" />
      {resuming.error ? <FailureNote sentence={resuming.error.message} phone={phone} /> : null}
      <Button
        id="resume-do"
        tone="ghost"
        label={words.resume.do}
        busyLabel={words.resume.busy}
        isBusy={resuming.isPending}
        onPress={() => resuming.mutate(seenOf(request))}
      />
    </View>
  );
}

function CheckForm({ request, phone }: ActProps) {
  const [nextCheck, choose] = useState<string>();
  return (
    <SaidForm
      id="check"
      operation={check}
      words={words.check}
      phone={phone}
      inputFor={(said) => (nextCheck && isSaid(said) ? { ...seenOf(request), nextCheck, words: said } : undefined)}
    >
      <View className="gap-above" />
      <DayChoice id="check-day" label={words.check.title} days={[3, 7, 14, 30]} chosen={nextCheck} onChoose={choose} />
    </SaidForm>
  );
}

function ExtendForm({ request, phone }: ActProps) {
  const [day, choose] = useState<string>();
  const promised = request.promise ? new Date(Date.parse(request.promise.by) - 1) : new Date();
  const from = promised.getTime() > Date.now() ? promised : new Date();
  return (
    <SaidForm
      id="extend"
      operation={extend}
      words={words.extend}
      phone={phone}
      inputFor={(said) => (day && isSaid(said) ? { ...seenOf(request), day, words: said } : undefined)}
    >
      <View className="gap-above" />
      <DayChoice
        id="extend-day"
        label={words.extend.title}
        from={from}
        days={[3, 7, 15, 30]}
        chosen={day}
        onChoose={choose}
      />
    </SaidForm>
  );
}

function SettleForm({ request, phone }: ActProps) {
  const [how, choose] = useState<'stands' | 'takenBack'>();
  const choices = (['takenBack', 'stands'] as const).map((value) => ({ value, label: words.settle[value] }));
  return (
    <SaidForm
      id="settle"
      operation={settle}
      words={words.settle}
      phone={phone}
      tone="leaf"
      inputFor={(said) =>
        how && isSaid(said) ? { ...seenOf(request), stands: how === 'stands', words: said } : undefined
      }
    >
      <View className="gap-above" />
      <ChoiceList id="settle-how" label={words.settle.title} choices={choices} chosen={how} onChoose={choose} />
    </SaidForm>
  );
}
