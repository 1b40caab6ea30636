import { useState } from 'react';
import { View } from '@tarojs/components';
import { contentLimits, reportReasons, type ReportReason } from '#contracts/content';
import type { TimelineEntry } from '#contracts/request-entries';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Quiet, Section, Title } from '../../components/text-block';
import { goBack } from '../../routes';
import { useMe } from '../people/public';
import { useReport } from './use-content';
import { reasonWords, words } from './words';

const reasons = reportReasons.map((value) => ({ value, label: reasonWords[value] }));

/** Which words, and why: nobody learns who said so. */
export function ReportForm({ request }: { request: RequestView }) {
  const { phone } = useMe();
  const said = request.timeline.filter(({ canReport }) => canReport);
  const [chosen, choose] = useState<number>();
  const [reason, setReason] = useState<ReportReason>();
  const [more, setMore] = useState('');
  const reporting = useReport();
  const entry = chosen ?? (said.length === 1 ? said[0]?.entry : undefined);
  if (reporting.data) return <Thanks isHeld={reporting.data.isHeld} />;
  if (said.length === 0) return <Quiet>{words.nothingToReport}</Quiet>;
  const send = () => {
    if (entry === undefined || reason === undefined) return;
    const subject = { context: 'requests', id: request.id, entry } as const;
    reporting.mutate({ subject, reason, ...(more.trim() ? { words: more } : {}) });
  };
  return (
    <View id="report-form">
      <Title>{words.reportTitle}</Title>
      <Quiet>{words.reportWhy}</Quiet>
      <Section>{words.reportWhich}</Section>
      <ChoiceList
        id="entry"
        label={words.reportWhich}
        choices={said.map((one) => ({ value: one.entry ?? 0, label: shortOf(one) }))}
        chosen={entry}
        onChoose={choose}
      />
      <Section>{words.reportReason}</Section>
      <ChoiceList id="reason" label={words.reportReason} choices={reasons} chosen={reason} onChoose={setReason} />
      <View className="gap-above" />
      <Field id="report-more" isLong label={words.reportWords} max={reportMost} value={more} onChange={setMore} />
      {reporting.error ? <FailureNote sentence={reporting.error.message} isWritten phone={phone} /> : null}
      <View className="gap-above" />
      <Button
        id="report-content-send"
        label={words.reportSend}
        busyLabel={words.sending}
        isBusy={reporting.isPending}
        isDisabled={entry === undefined || reason === undefined}
        onPress={send}
      />
    </View>
  );
}

const reportMost = 100;

function Thanks({ isHeld }: { isHeld: boolean }) {
  return (
    <View id="report-content-sent">
      <Card tone="leaf">{isHeld ? words.reportHeld : words.reportSent}</Card>
      <View className="gap-above" />
      <Button id="report-back" tone="ghost" label={words.back} onPress={goBack} />
    </View>
  );
}

function shortOf({ words: said = words.photo }: TimelineEntry): string {
  const points = [...said];
  return points.length <= contentLimits.excerpt ? said : `${points.slice(0, contentLimits.excerpt).join('')}…`;
}
