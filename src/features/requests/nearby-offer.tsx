import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CategoryCode } from '#contracts/community-settings';
import { join, type NeighbourCard } from '#contracts/request-households';
import { useCommand } from '../../api/use-command';
import { Address } from '../../components/address';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { openCase } from '../../routes';
import { nearbyWords as words } from './nearby-words';
import { StateTag } from './state-tag';
import { useNearby } from './use-requests';
import './request-card.scss';

/** In large text each is most of a screen, and one's own report stands below them. */
const atOnce = 1;

interface NearbyOfferProps {
  /** Where he lives; elsewhere nothing is offered, for it is not so at his home. */
  readonly buildingId: string | undefined;
  readonly category: CategoryCode;
  /** Whether anybody has confirmed that he lives there: without, it is noted of him alone. */
  readonly isConfirmed: boolean;
  readonly phone: Human;
  readonly onJoined: () => void;
}

/** What neighbours have reported of the same kind: joined with one tap, in place of a report of one's own. */
export function NearbyOffer({ buildingId, category, isConfirmed, phone, onJoined }: NearbyOfferProps) {
  const items = useNearby(buildingId, category).data?.items ?? [];
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, atOnce);
  const left = items.length - shown.length;
  return (
    <Card id="nearby" tone="apricot">
      <View className="request-words">{words.title}</View>
      <Quiet>{words.why}</Quiet>
      {shown.map((item) => (
        <Nearby key={item.id} item={item} isConfirmed={isConfirmed} phone={phone} onJoined={onJoined} />
      ))}
      {left > 0 ? (
        <Button id="nearby-more" tone="plain" label={words.more(left)} onPress={() => setWhole(true)} />
      ) : null}
    </Card>
  );
}

interface NearbyProps {
  readonly item: NeighbourCard;
  readonly isConfirmed: boolean;
  readonly phone: Human;
  readonly onJoined: () => void;
}

function Nearby({ item, isConfirmed, phone, onJoined }: NearbyProps) {
  const joining = useCommand(join);
  return (
    <View className="nearby">
      <View className="request-head">
        <View className="nearby-words">{item.words || words.unread}</View>
        <StateTag state={item.state} />
      </View>
      <Address className="quiet">
        {[item.place.label, words.households(joining.data?.households ?? item.households)].join(' · ')}
      </Address>
      {joining.error ? <FailureNote sentence={joining.error.message} phone={phone} /> : null}
      {joining.isSuccess ? (
        <Joined id={item.id} isConfirmed={isConfirmed} />
      ) : (
        <Button
          id={`join-${item.id}`}
          tone="ghost"
          label={words.join}
          busyLabel={words.joining}
          isBusy={joining.isPending}
          onPress={() => joining.mutate({ id: item.id }, { onSuccess: onJoined })}
        />
      )}
    </View>
  );
}

function Joined({ id, isConfirmed }: { readonly id: string; readonly isConfirmed: boolean }) {
  return (
    <View>
      <View id="joined">{isConfirmed ? words.joined : words.joinedAlone}</View>
      <Button id={`joined-look-${id}`} tone="plain" label={words.look} onPress={() => openCase(id)} />
    </View>
  );
}
