import { useState } from 'react';
import { View } from '@tarojs/components';
import { contentLimits, type HeldItem, type Verdict } from '#contracts/content';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Quiet, Title } from '../../components/text-block';
import { openCase } from '../../routes';
import { useMe } from '../people/public';
import { useDecide, useHeld } from './use-content';
import { holdWords, reasonWords, words } from './words';

/** What waits in my community until I have looked. */
export function Queue() {
  const { phone, person } = useMe();
  const communityId = person?.roles.find(({ role }) => role === 'coordinator')?.communityId;
  const list = useHeld(communityId);
  if (person && communityId === undefined) return <EmptyState sentence={words.queueNotHere} />;
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <View id="queue">
          <Title>{words.queueTitle}</Title>
          <Quiet>{words.queueWhy}</Quiet>
          <View className="gap-above" />
          {items.length === 0 ? <EmptyState sentence={words.queueNothing} /> : null}
          {items.map((item) => (
            <QueueCard key={item.id} item={item} />
          ))}
          {list.more ? (
            <Button id="more-queue" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

function QueueCard({ item }: { item: HeldItem }) {
  const [verdict, choose] = useState<Verdict>();
  const { id, subject, excerpt, reason, reports, appeal } = item;
  return (
    <Card>
      <View id={`queue-${id}`}>{excerpt || words.photo}</View>
      <Quiet>{holdWords[reason]}</Quiet>
      {reports.map((one) => (
        <Quiet key={one.reason}>{words.reported(reasonWords[one.reason], one.times)}</Quiet>
      ))}
      {appeal === undefined ? null : <View>{words.appealed(appeal)}</View>}
      <Button id={`queue-open-${id}`} tone="plain" label={words.openCase} onPress={() => openCase(subject.id)} />
      {verdict === undefined ? (
        <View className="button-row">
          <Button id={`publish-${id}`} tone="ghost" label={words.publish} onPress={() => choose('publish')} />
          <Button id={`keep-back-${id}`} tone="ghost" label={words.keepBack} onPress={() => choose('keepBack')} />
        </View>
      ) : (
        <DecideForm item={item} verdict={verdict} />
      )}
    </Card>
  );
}

function DecideForm({ item: { id, version }, verdict }: { item: HeldItem; verdict: Verdict }) {
  const { phone } = useMe();
  const [why, say] = useState('');
  const deciding = useDecide();
  return (
    <View>
      <Field
        id={`decide-why-${id}`}
        label={words.decideWhy}
        hint={words.decideHint}
        max={contentLimits.why.max}
        value={why}
        onChange={say}
      />
      {deciding.error ? <FailureNote sentence={deciding.error.message} isWritten phone={phone} /> : null}
      <View className="gap-above" />
      <Button
        id={`decide-do-${id}`}
        label={words.decideDo[verdict]}
        busyLabel={words.sending}
        isBusy={deciding.isPending}
        isDisabled={why.trim().length < contentLimits.why.min}
        onPress={() => deciding.mutate({ id, seenVersion: version, verdict, why })}
      />
    </View>
  );
}
