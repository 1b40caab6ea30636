import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { audited } from '#contracts/privacy';
import { roleWords } from '#contracts/role-words';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { whenWords } from '../../time';
import { words } from './words';
import './audited-list.scss';

type Row = OutputOf<typeof audited>['items'][number];

/** Who looked at or changed something of mine, newest first, and whom to ask about it. */
export function AuditedList({ phone }: { phone: Human }) {
  const list = useAnswerPages(audited, {});
  return (
    <Answered answer={list} phone={phone}>
      {(rows) => (
        <View>
          <Title id="audited-title" isAnswer>
            {words.title}
          </Title>
          <Quiet>{words.why}</Quiet>
          <Quiet>{words.whyMore}</Quiet>
          <View className="gap-above" />
          {rows.length === 0 ? (
            <EmptyState sentence={words.empty}>
              <Quiet>{words.emptyMore}</Quiet>
            </EmptyState>
          ) : null}
          {rows.map((row) => (
            <AuditedCard key={row.id} row={row} />
          ))}
          {list.more ? (
            <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
          <View className="gap-above" />
          <Quiet>{words.strange}</Quiet>
          <View className="gap-above" />
          <RingButton id="audited-ring" human={phone} />
        </View>
      )}
    </Answered>
  );
}

function AuditedCard({ row: { who, what, record, field, at, from } }: { row: Row }) {
  return (
    <Card>
      <View className="audited-who">{`${roleWords[who.role]} ${who.name}`}</View>
      <View>{what}</View>
      {record === undefined ? null : <Quiet>{words.of(record, field)}</Quiet>}
      <Quiet>{words.at(from, whenWords(at))}</Quiet>
    </Card>
  );
}
