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

interface NearbyOfferProps {
  readonly buildingId: string | undefined;
  readonly category: CategoryCode;
  /** Whether a home of his is in that building: only then is it so at his home too. */
  readonly livesThere: boolean;
  readonly phone: Human;
  readonly onJoined: () => void;
}

/** What neighbours have reported of the same kind: joined with one tap, in place of a report of one's own. */
export function NearbyOffer({ buildingId, category, livesThere, phone, onJoined }: NearbyOfferProps) {
  const items = useNearby(buildingId, category).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card id="nearby" tone="apricot">
      <View className="request-words">{words.title}</View>
      <Quiet>{livesThere ? words.why : words.whyElsewhere}</Quiet>
      {items.map((item) => (
        <Nearby key={item.id} item={item} canJoin={livesThere} phone={phone} onJoined={onJoined} />
      ))}
    </Card>
  );
}

interface NearbyProps {
  readonly item: NeighbourCard;
  readonly canJoin: boolean;
  readonly phone: Human;
  readonly onJoined: () => void;
}

function Nearby({ item, canJoin, phone, onJoined }: NearbyProps) {
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
      {joining.isSuccess ? <Joined id={item.id} /> : null}
      {canJoin && !joining.isSuccess ? (
        <Button
          id={`join-${item.id}`}
          tone="ghost"
          label={words.join}
          busyLabel={words.joining}
          isBusy={joining.isPending}
          onPress={() => joining.mutate({ id: item.id }, { onSuccess: onJoined })}
        />
      ) : null}
    </View>
  );
}

function Joined({ id }: { readonly id: string }) {
  return (
    <View>
      <View id="joined">{words.joined}</View>
      <Button id={`joined-look-${id}`} tone="plain" label={words.look} onPress={() => openCase(id)} />
    </View>
  );
}
