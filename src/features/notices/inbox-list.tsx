import { View } from '@tarojs/components';
import { markRead, type Notice, type NoticeKind } from '#contracts/notices';
import { useCommand } from '../../api/use-command';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { FailureNote } from '../../components/failure-note';
import { Title } from '../../components/text-block';
import { openCase, openCorrections, openResult, openWorkList } from '../../routes';
import { whenWords } from '../../time';
import { useInbox } from './use-notices';
import { words } from './words';
import './inbox-list.scss';
import type { Human } from '../../components/ring-button';

/** Where a notice leads that does not lead to its case; what is done at a desk, or is over, leads nowhere. */
const opens: Partial<Readonly<Record<NoticeKind, ((subjectId: string) => void) | null>>> = {
  'requests.sweepEnded': openResult,
  'people.handedOver': openWorkList,
  'privacy.corrected': openCorrections,
  'privacy.notCorrected': openCorrections,
  'privacy.listWaits': null,
  'privacy.listAgreed': null,
  'privacy.listRefused': null,
  'people.recordLetGo': null,
  'privacy.recordErased': null,
};

/** What I was told, newest first; one tap leads to the case. */
export function InboxList({ phone }: { phone: Human }) {
  const list = useInbox();
  return (
    <Answered answer={list} phone={phone}>
      {(notices) => (
        <View>
          {notices.length === 0 ? <EmptyState sentence={words.empty} /> : <Head notices={notices} phone={phone} />}
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
          {list.more ? (
            <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

function Head({ notices, phone }: { notices: readonly Notice[]; phone: Human }) {
  const reading = useCommand(markRead);
  const unread = notices.filter(({ isRead }) => !isRead).length;
  const newest = notices[0]?.at;
  return (
    <View className="inbox-head">
      <Title id="inbox-title" isAnswer>
        {words.title(unread)}
      </Title>
      {unread > 0 && newest ? (
        <Button
          id="inbox-read-all"
          tone="ghost"
          label={words.readAll}
          busyLabel={words.readingAll}
          isBusy={reading.isPending}
          onPress={() => reading.mutate({ upTo: newest })}
        />
      ) : null}
      {reading.error ? <FailureNote sentence={reading.error.message} phone={phone} /> : null}
    </View>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, kind, title, isRead, at, subjectId } = notice;
  const opener = opens[kind] === undefined ? openCase : opens[kind];
  return (
    <Card
      id={`notice-${id}`}
      label={[title, ...(isRead ? [] : [words.unread]), notice.words, whenWords(at)].join(',')}
      {...(opener && { onPress: () => opener(subjectId) })}
    >
      <View className="notice-head">
        {isRead ? null : <View className="notice-dot" />}
        <View className={isRead ? 'notice-title' : 'notice-title notice-unread'}>{title}</View>
        {isRead ? null : <View className="notice-new">{words.unread}</View>}
      </View>
      <Address>{notice.words}</Address>
      <View className="notice-when">{whenWords(at)}</View>
    </Card>
  );
}
