import { useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CategoryCode } from '#contracts/community-settings';
import type { Home } from '#contracts/people';
import type { Building } from '#contracts/places';
import type { AnswerView } from '#contracts/request-questions';
import { Address } from '../../components/address';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { PhotoPair } from '../../components/photo-pair';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { floorWord, unitWord, whole } from '../../place-words';
import { openHome } from '../../routes';
import { useBuildings } from '../people/public';
import { Answered } from './answered-questions';
import { nearbyWords } from './nearby-words';
import { DangerFirst } from './danger-card';
import { pinWords } from './pin-words';
import { obstaclesOf } from './report-input';
import { NearbyOffer } from './nearby-offer';
import { KindCard, KindPage } from './report-kind';
import { ActingFor, communityOf, ElderPhone, type StepProps } from './report-step';
import { Questions } from './report-questions';
import { reportWords } from './report-words';
import { sortedBy } from './questions';
import { useCategories } from './use-requests';
import { voiceWords } from './voice-words';
import './report-steps.scss';
import type { Human } from '../../components/ring-button';

/** What will be seen, and by whom, before it is sent. */
export function PreviewStep({ draft, me, reporting, whose }: StepProps) {
  const buildings = useBuildings(me.community?.id);
  const building = buildings.data?.items.find(({ id }) => id === draft.place.buildingId);
  const communityId = communityOf(draft.place);
  const kinds = useCategories(communityId).data?.items ?? [];
  const sorted = sortedBy(draft, kinds);
  const onTheWay = onTheWayOf(draft);
  const home = homeIn(me.person, draft.place.buildingId);
  const [isJoined, setJoined] = useState(false);
  const sorting = useSorting();
  if (sorting.isOpen) {
    const choose = (category: CategoryCode) => {
      reporting.setKind(category);
      sorting.close();
    };
    return <KindPage items={kinds} code={sorted.code} onChoose={choose} onKeep={sorting.close} />;
  }
  const footer = isJoined ? (
    <JoinedFooter reporting={reporting} onAnother={() => setJoined(false)} />
  ) : (
    <SendFooter draft={draft} reporting={reporting} isDisabled={onTheWay !== undefined} />
  );
  const note = (
    <>
      <DangerFirst said={draft.words} isChosen={sorted.said === 'A1'} isAnswered={sorted.isDanger} />
      <SendFailure reporting={reporting} phone={me.phone} />
    </>
  );
  return (
    <Page id="report-preview" footer={footer} note={note}>
      <Steps at={4} of={4} />
      <ActingFor whose={whose} />
      <Title>{reportWords.previewTitle}</Title>
      <NearbyOffer
        buildingId={draft.forPersonId ? undefined : home?.buildingId}
        category={sorted.said}
        isConfirmed={home?.isConfirmed === true}
        phone={me.phone}
        onJoined={() => setJoined(true)}
      />
      <View className="gap-above" />
      <Questions sorted={sorted} answers={draft.answers} onAnswer={reporting.setAnswers} />
      <WorkerSees
        draft={draft}
        building={building}
        answers={sorted.answers}
        name={whose && whose !== 'gone' ? whose.name : me.person?.name}
      />
      <KindCard items={kinds} code={sorted.code} onChange={sorting.open} />
      <NeighboursSee draft={draft} building={building} onChange={() => reporting.go(3)} />
      <ElderPhone phone={me.phone} />
      {onTheWay ? <Quiet>{onTheWay}</Quiet> : null}
    </Page>
  );
}

type SendFooterProps = Pick<StepProps, 'draft' | 'reporting'> & { readonly isDisabled: boolean };

function SendFooter({ draft, reporting, isDisabled }: SendFooterProps) {
  const { sending } = reporting;
  return (
    <>
      <Button id="step-back" tone="ghost" label={reportWords.back} onPress={() => reporting.go(3)} />
      <Button
        id="report-send"
        label={reportWords.send}
        busyLabel={reportWords.sending}
        isBusy={sending.isPending}
        isDisabled={isDisabled}
        onPress={() => sending.mutate(draft)}
      />
    </>
  );
}

/** Choosing its kind, on a screen of its own; who comes back is where he was. */
function useSorting() {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      Taro.nextTick(() => void Taro.pageScrollTo({ selector: '#report-kind', offsetTop: -80, duration: 0 }));
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** It is one case now: the same thing is not to be sent a second time by the next tap. */
function JoinedFooter({ reporting, onAnother }: { reporting: StepProps['reporting']; onAnother: () => void }) {
  const home = () => {
    reporting.drafting.restart();
    openHome();
  };
  return (
    <>
      <Button id="joined-another" tone="plain" label={nearbyWords.another} onPress={onAnother} />
      <Button id="joined-home" label={reportWords.doneHome} onPress={home} />
    </>
  );
}

type Seen = { readonly draft: StepProps['draft']; readonly building: Building | undefined };

type WorkerSeesProps = Seen & { name: string | undefined; answers: readonly AnswerView[] };

function WorkerSees({ draft, building, name, answers }: WorkerSeesProps) {
  const { unit, floor } = draft.place;
  const parts = [building?.name, unit && unitWord(unit), floor !== undefined && floorWord(floor)].filter(Boolean);
  const shown = draft.photos.flatMap(({ localPath }, index) =>
    localPath ? [{ url: localPath, caption: reportWords.photoNumber(index + 1) }] : [],
  );
  return (
    <Card id="worker-sees">
      <View className="preview-head preview-head-leaf">
        <Icon name="broom" tone="leaf" />
        <View>{reportWords.worker}</View>
      </View>
      <View className="preview-line preview-words">{draft.words.trim()}</View>
      <Address className="preview-line">{parts.join(' ')}</Address>
      <Answered answers={answers} />
      {name ? <Quiet>{reportWords.calledAs(name)}</Quiet> : null}
      {shown.length > 0 ? <PhotoPair photos={shown} /> : null}
      {shown.length === 0 ? <Quiet>{photoWords(draft)}</Quiet> : null}
      {draft.pin ? <Quiet>{pinWords.forWorker}</Quiet> : null}
      {draft.voice ? <Quiet>{voiceWords.forWorker(draft.voice.seconds)}</Quiet> : null}
    </Card>
  );
}

function NeighboursSee({ draft, building, onChange }: Seen & { onChange: () => void }) {
  const { unit } = draft.place;
  return (
    <Card id="neighbours-see" tone="lake">
      <View className="preview-head">
        <Icon name="people" tone="lake" />
        <View>{reportWords.neighbours}</View>
      </View>
      <View className="preview-line">
        {whole([building?.name, unit && unitWord(unit)].filter(Boolean).join(' '))}:{draft.words.trim()}
      </View>
      <Quiet>{reportWords.neighboursNot}</Quiet>
      <Quiet>{reportWords.neighboursWords}</Quiet>
      <Button id="preview-change" tone="plain" label={reportWords.neighboursChange} onPress={onChange} />
    </Card>
  );
}

/** His home in that building, the confirmed one first. */
function homeIn(person: StepProps['me']['person'], buildingId: string | undefined): Home | undefined {
  const homes = person?.homes ?? (person?.home ? [person.home] : []);
  const here = homes.filter((home) => home.buildingId === buildingId);
  return here.find(({ isConfirmed }) => isConfirmed) ?? here[0];
}

function SendFailure({ reporting, phone }: { reporting: StepProps['reporting']; phone: Human }) {
  const { error } = reporting.sending;
  if (!error) return null;
  return <FailureNote sentence={error.message} isOffline={error.code === 'OFFLINE'} isWritten phone={phone} />;
}

function photoWords({ photos }: StepProps['draft']): string {
  return photos.length === 0 ? reportWords.noPhoto : reportWords.photosCount(photos.length);
}

/** What the report still waits for, where the phone does not keep it. */
function onTheWayOf(draft: StepProps['draft']): string | undefined {
  const obstacles = obstaclesOf(draft);
  if (obstacles.includes('photosOnTheWay')) return reportWords.photosOnTheWay;
  return obstacles.includes('voiceOnTheWay') ? voiceWords.onTheWay : undefined;
}
