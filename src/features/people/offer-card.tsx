import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { roleWords } from '#contracts/role-words';
import type { offers } from '#contracts/roles';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { dutyWords, invitationWords } from './duty-words';
import { useOfferAnswer } from './use-offer-answer';

export type Offer = OutputOf<typeof offers>['items'][number];

interface OfferCardProps {
  readonly offer: Offer;
  readonly where: string;
  readonly phone: Human;
  /** Whether it must be said what to call me. */
  readonly needsName: boolean;
}

/** What somebody asks of me: what, where, until when, and what it asks; yes and no are equally large. */
export function OfferCard({ offer, where, phone, needsName }: OfferCardProps) {
  const [name, setName] = useState('');
  const { id, kind, role, asks, holdsUntil, from, until } = offer;
  const answer = useOfferAnswer(offer, name.trim());
  const isStandIn = kind === 'standIn';
  return (
    <Card id={`offer-${id}`} tone="apricot">
      <View className="my-heading">
        {isStandIn ? dutyWords.offeredStandIn : dutyWords.offeredRole(roleWords[role])}
      </View>
      <View>{where}</View>
      <View>{asks}</View>
      {holdsUntil ? (
        <View>{isStandIn ? spanOf(from, holdsUntil) : dutyWords.holdsUntil(dayWords(holdsUntil))}</View>
      ) : null}
      <Quiet>{dutyWords.answerBy(dayWords(until))}</Quiet>
      {needsName ? (
        <Field
          id={`offer-name-${id}`}
          label={invitationWords.yourName}
          hint={invitationWords.yourNameHint}
          max={limits.name.max}
          value={name}
          onChange={setName}
        />
      ) : null}
      {answer.error ? <FailureNote sentence={answer.error.message} phone={phone} /> : null}
      <View className="button-row">
        <Button
          id={`offer-no-${id}`}
          tone="ghost"
          label={dutyWords.no}
          isDisabled={answer.isBusy}
          onPress={answer.no}
        />
        <Button
          id={`offer-yes-${id}`}
          label={dutyWords.yes}
          busyLabel={dutyWords.busy}
          isBusy={answer.isBusy}
          isDisabled={needsName && name.trim() === ''}
          onPress={answer.yes}
        />
      </View>
    </Card>
  );
}

const spanOf = (from: string, until: string) => dutyWords.fromTo(dayWords(from), dayWords(until));
