import type { PropsWithChildren, ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Address } from '../../components/address';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { PhotoPair, type ShownPhoto } from '../../components/photo-pair';
import { Quiet, Title } from '../../components/text-block';
import { Timeline, type TimelineLine } from '../../components/timeline';
import { Answered } from './answered-questions';
import { beforeAndAfter } from './before-after';
import { lastAct, toLines } from './case-lines';
import { CasePin } from './case-pin';
import { CaseVoice } from './case-voice';
import { CourseNote, Parts } from './course-note';
import { courseWords } from './course-words';
import { OlderEntries } from './older-entries';
import { promiseWords } from './promise-words';
import { StateTag } from './state-tag';
import { caseWords, nextWords, nextWordsForWorker, titleOf } from './words';
import { workWords } from './work-words';
import './case-sheet.scss';

interface CaseSheetProps {
  readonly request: RequestView;
  /** More to write than fits beside what happens next. */
  readonly form?: ReactNode;
}

/** A case on its page: what, where, before and after, what happens next (`children`: what one may do), the letter. */
export function CaseSheet({ request, form, children }: PropsWithChildren<CaseSheetProps>) {
  const pictures = beforeAndAfter(request);
  const isForWorker = isReadByWorker(request);
  const promised = promiseWords(request);
  const { kind, households } = request;
  const about = [...(kind ? [kind.name] : []), ...(households ? [caseWords.households(households)] : [])];
  return (
    <View>
      <View className="case-head">
        <Title id="case-words">{titleOf(request)}</Title>
        <View className="case-state">
          <StateTag state={request.state} ending={request.ending} isForWorker={isForWorker} />
          <View className="case-number">{caseWords.number(request.number)}</View>
        </View>
        <View className="case-place">
          <Icon name="place" tone="quiet" />
          <Address>{request.place.label}</Address>
        </View>
        {about.length > 0 ? <Quiet>{about.join(' · ')}</Quiet> : null}
        <Answered answers={request.answers} />
        {request.askerName ? <Quiet>{workWords.askedBy(request.askerName)}</Quiet> : null}
      </View>
      <PhotoPair photos={pictures} />
      <CaseVoice voice={request.voice} />
      <CasePin request={request} />
      <View className="gap-above" />
      <Card tone={request.state === 'resolved' ? 'apricot' : 'leaf'}>
        <View id="case-next" className="case-next">
          {nextOf(request)}
        </View>
        {promised && !request.pausedAt ? <View id="case-promise">{promised}</View> : null}
        <CourseNote request={request} />
        {children}
      </Card>
      <Parts {...request} />
      {form}
      <View className="gap-above" />
      {request.hasOlder ? <OlderEntries id={request.id} /> : null}
      <Timeline lines={withoutShown(toLines(request.timeline), pictures)} />
    </View>
  );
}

/** What happens next, said to who reads it: who was asked for a part, who works on it, or who waits for it. */
function nextOf(request: RequestView): string {
  const { canAnswerPart = false, canFinishPart = false } = request.abilities;
  if (canAnswerPart || canFinishPart) return courseWords.doerNext;
  const last = lastAct(request);
  if (isReadByWorker(request)) return nextWordsForWorker(request, last);
  return request.state === 'resolved' && last === 'unsure' ? courseWords.unsure.next : nextWords(request);
}

/** A worker reads a worker's words, unless it is his own request: whoever is to judge it reads «您». */
function isReadByWorker({ abilities, askerName }: RequestView): boolean {
  const { canTake, canResolve, canConfirm } = abilities;
  return !canConfirm && (canTake || canResolve || askerName !== undefined);
}

/** A picture shown large above is not shown small again below. */
function withoutShown(lines: readonly TimelineLine[], shown: readonly ShownPhoto[]): readonly TimelineLine[] {
  const urls = new Set(shown.flatMap(({ url = [] }) => url));
  return lines.map((line) => ({ ...line, photos: line.photos.filter((url) => !urls.has(url)) }));
}
