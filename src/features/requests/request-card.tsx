import { View } from '@tarojs/components';
import { stateSets } from '#contracts/request-states';
import { type RequestCard as CardView } from '#contracts/requests';
import { Address } from '../../components/address';
import { Card } from '../../components/card';
import { press } from '../../components/press';
import { openCase } from '../../routes';
import { StateTag } from './state-tag';
import type { Verdict } from './use-verdict';
import { VerdictButtons } from './verdict-buttons';
import { nextWords, stateWordOf, titleOf } from './words';
import './request-card.scss';
import type { Human } from '../../components/ring-button';

interface RequestCardProps {
  readonly request: CardView;
  readonly phone: Human;
  readonly onSaid?: (verdict: Verdict) => void;
  /** What comes next for its reader, where it is not what comes next for who asked. */
  readonly next?: string;
}

/** One request in a list: one sentence, one state, what comes next; and the verdict where one is waited for. */
export function RequestCard({ request, phone, onSaid, next = nextWords(request) }: RequestCardProps) {
  const isWaiting = stateSets.waitingForAsker.some((state) => state === request.state);
  const label = [titleOf(request), stateWordOf(request), request.place.label, next].join(',');
  return (
    <Card>
      <View {...press({ id: `case-${request.id}`, role: 'link', label, onPress: () => openCase(request.id) })}>
        <View className="request-head">
          <View className="request-words">{titleOf(request)}</View>
          <StateTag state={request.state} ending={request.ending} />
        </View>
        <Address className="request-place">{request.place.label}</Address>
        <View className="request-next">{next}</View>
      </View>
      {isWaiting ? <VerdictButtons card={request} phone={phone} onSaid={onSaid} /> : null}
    </Card>
  );
}
