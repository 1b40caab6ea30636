import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import type { cluster } from '#contracts/request-sweeps';
import type { RequestView } from '#contracts/requests';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Quiet, Section, Title } from '../../components/text-block';
import { openElsewhere, openSweepStart } from '../../routes';
import { useMe } from '../people/public';
import { elsewhereWords as words } from './sweep-words';
import { useElsewhere } from './use-sweeps';
import { WorkCards } from './work-stop';
import './sweep.scss';

type Cluster = OutputOf<typeof cluster>;

/** More rows than these nobody compares at once. */
const rowsAtOnce = 12;

/** From a case to what is like it, for who may be told. */
export function ElsewhereDoor({ request: { id, abilities } }: { request: RequestView }) {
  if (!abilities.canLookAround) return null;
  return (
    <View>
      <View className="gap-above" />
      <Button id="case-elsewhere" tone="ghost" icon="look" label={words.open} onPress={() => openElsewhere(id)} />
    </View>
  );
}

/** 还有哪里?: what of the same kind was reported lately, and for a coordinator the way to look at all of it. */
export function Elsewhere({ id }: { id: string }) {
  const { phone } = useMe();
  const answer = useElsewhere(id);
  const sweep = <Button id="elsewhere-sweep" label={words.sweep} onPress={() => openSweepStart(id)} />;
  return (
    <Page id="elsewhere" {...(answer.data?.canSweep && { footer: sweep })}>
      <Answered answer={answer} phone={phone}>
        {(found) => (found.kind ? <Found id={id} found={found} /> : <EmptyState sentence={words.noKind} />)}
      </Answered>
    </Page>
  );
}

function Found({ id, found }: { id: string; found: Cluster }) {
  const { kind, days, here, community, isCluster, canSweep } = found;
  const others = here.items.filter((item) => item.id !== id);
  const hereCount = here.count - (here.items.length - others.length);
  return (
    <View>
      <Title id="elsewhere-title" isAnswer>
        {words.title(days, community.count)}
      </Title>
      {kind ? <Quiet>{words.kind(kind.name)}</Quiet> : null}
      <View className="gap-above" />
      <Card tone={isCluster ? 'apricot' : 'leaf'}>
        <View className="sweep-words">{isCluster ? words.many : words.one}</View>
        {isCluster && !canSweep ? <View>{words.notYours}</View> : null}
      </Card>
      {community.places.length > 0 ? (
        <View>
          <Section>{words.byBuilding}</Section>
          <Places places={community.places} />
        </View>
      ) : null}
      <Section>{words.here(hereCount)}</Section>
      <WorkCards items={others} />
    </View>
  );
}

/** A bar a building, the most first. */
function Places({ places }: { places: Cluster['community']['places'] }) {
  const [shown, show] = useState(rowsAtOnce);
  const most = places[0]?.count ?? 1;
  const left = places.length - shown;
  return (
    <Card>
      {places.slice(0, shown).map(({ buildingId, label, count }) => (
        <View key={buildingId} className="bar-row">
          <View className="bar-words">
            <Address>{label}</Address>
            <View>{words.times(count)}</View>
          </View>
          <View className="bar-track" {...aria({ isHidden: true })}>
            <View className="bar-done" style={{ width: `${Math.round((count / most) * 100)}%` }} />
          </View>
        </View>
      ))}
      {left > 0 ? (
        <Button id="places-more" tone="plain" label={words.more(left)} onPress={() => show(shown + rowsAtOnce)} />
      ) : null}
    </Card>
  );
}
