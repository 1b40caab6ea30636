import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RequestCard as CardView } from '#contracts/requests';
import { stateSets } from '#contracts/request-states';
import { aria } from '../../components/aria';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Quiet, Title } from '../../components/text-block';
import { RequestCard } from './request-card';
import type { Verdict } from './use-verdict';
import { answerLines, homeWords } from './words';
import type { Human } from '../../components/ring-button';

interface OpenRequestsProps {
  readonly cards: readonly CardView[];
  readonly hasMore: boolean;
  readonly phone: Human;
  /** «第 6 网格 · 青年社区», where it is known. */
  readonly where: string;
  /** Who works here has his round above; having reported nothing himself is no news to him. */
  readonly isWorker: boolean;
}

/** The answer a home page opens with, then the cards: what waits for me before what others are doing. */
export function OpenRequests({ cards, hasMore, phone, where, isWorker }: OpenRequestsProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  if (isWorker && cards.length === 0 && !verdict) return <Quiet>{homeWords.nothingOfMine}</Quiet>;
  const waits = ({ state }: CardView) => stateSets.waitingForAsker.some((one) => one === state);
  const sorted = [...cards.filter(waits), ...cards.filter((card) => !waits(card))];
  return (
    <View>
      <View id="home-answer">
        {answerLines(cards, hasMore).map((line) => (
          <Title key={line} isAnswer>
            {line}
          </Title>
        ))}
      </View>
      <Quiet>{where}</Quiet>
      <View className="gap-above" />
      {verdict ? <Thanks isFixed={verdict.isFixed} /> : null}
      {sorted.map((card) => (
        <RequestCard key={card.id} request={card} phone={phone} onSaid={setVerdict} />
      ))}
      {cards.length === 0 ? <EmptyState sentence={homeWords.nothingOpen} /> : null}
    </View>
  );
}

/** The card one answered goes away; what became of it stays to be read. */
function Thanks({ isFixed }: { isFixed: boolean }) {
  return (
    <Card tone="leaf">
      <View id="verdict-said" className="case-next" {...aria({ role: 'status', isLive: true })}>
        {isFixed ? homeWords.saidFixed : homeWords.saidReturned}
      </View>
    </Card>
  );
}
