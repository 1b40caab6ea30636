import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Section } from '../../components/text-block';
import { RequestCard } from './request-card';
import { useMine } from './use-requests';
import { homeWords } from './words';
import type { Human } from '../../components/ring-button';

/** Everything I reported: what is open first, what is closed below, older ones on demand. */
export function MyRequests({ phone }: { phone: Human }) {
  const open = useMine(true);
  const closed = useMine(false);
  const isNothing = open.data?.length === 0 && closed.data?.length === 0;
  if (isNothing) return <EmptyState sentence={homeWords.nothingEver} />;
  return (
    <View>
      <Part title={homeWords.openTitle} list={open} phone={phone} />
      {open.data ? <Part title={homeWords.closedTitle} list={closed} phone={phone} /> : null}
    </View>
  );
}

function Part({ title, list, phone }: { title: string; list: ReturnType<typeof useMine>; phone: Human }) {
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => (
        <View>
          {cards.length > 0 ? <Section>{homeWords.part(title, cards.length, list.more !== undefined)}</Section> : null}
          {cards.map((card) => (
            <RequestCard key={card.id} request={card} phone={phone} />
          ))}
          {list.more ? (
            <Button id="more" tone="plain" label={homeWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}
