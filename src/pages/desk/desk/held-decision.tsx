import { useState } from 'react';
import { View } from '@tarojs/components';
import { contentLimits, type HeldItem, type Verdict } from '#contracts/content';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FailureNote } from '../../../components/failure-note';
import { Field } from '../../../components/field';
import type { Human } from '../../../components/ring-button';
import { Quiet, Section, Title } from '../../../components/text-block';
import { reasonWords } from '../../../features/content/words';
import { DeskTable } from '../../../features/desk/desk-table';
import { heldWords as words } from '../../../features/desk/held-words';
import { useDeciding, useReports } from '../../../features/desk/use-held';
import { whenWords } from '../../../time';

/** Something that waits: what is written, why it is asked, and the word that settles it. */
export function HeldDecision({ item, phone }: { item: HeldItem; phone: Human }) {
  const [why, setWhy] = useState('');
  const deciding = useDeciding();
  const say = (verdict: Verdict) => deciding.mutate({ id: item.id, seenVersion: item.version, verdict, why });
  const isOff = why.trim().length < contentLimits.why.min;
  const shared = { isBusy: deciding.isPending, busyLabel: words.busy, isDisabled: isOff };
  return (
    <View id="held">
      <Title>{words.heldTitle}</Title>
      <Quiet>{words.heldWhy}</Quiet>
      <View className="gap-above" />
      <Card tone="apricot">
        <View className="desk-lead">{item.excerpt}</View>
        <Quiet>{words.reasons[item.reason]}</Quiet>
      </Card>
      {item.appeal === undefined ? null : (
        <Card>
          <Quiet>{words.appeal}</Quiet>
          <View>{item.appeal}</View>
        </Card>
      )}
      {item.reports.length > 0 ? <Reported id={item.id} /> : null}
      <Field
        id="held-why"
        label={words.reasonOfVerdict}
        hint={words.reasonHint}
        max={contentLimits.why.max}
        value={why}
        onChange={setWhy}
      />
      {deciding.error ? <FailureNote isWritten sentence={deciding.error.message} phone={phone} /> : null}
      <View className="desk-buttons">
        <Button id="held-publish" label={words.publish} {...shared} onPress={() => say('publish')} />
        <Button id="held-keep" tone="danger" label={words.keepBack} {...shared} onPress={() => say('keepBack')} />
      </View>
    </View>
  );
}

function Reported({ id }: { id: string }) {
  const answer = useReports(id);
  const said = answer.data?.items ?? [];
  return (
    <View>
      <Section>{words.reports}</Section>
      <DeskTable
        id="reports"
        label={words.reports}
        titles={words.reportTitles}
        rows={said.map(({ at, reason, words: own = '' }, index) => ({
          id: String(index),
          cells: [whenWords(at), reasonWords[reason], own],
        }))}
      />
    </View>
  );
}
