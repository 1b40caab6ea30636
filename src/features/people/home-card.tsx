import { View } from '@tarojs/components';
import { leaveHome } from '#contracts/homes';
import type { Home } from '#contracts/people';
import { useCommand } from '../../api/use-command';
import { Address } from '../../components/address';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { openByCode, openNeighbourCode } from '../../routes';
import { homesWords as words } from './homes-words';

interface HomeCardProps {
  readonly home: Home;
  /** Counts from 1, as one reads down the page. */
  readonly at: number;
  readonly phone: Human;
}

/** One home: where, whether somebody has said that it is so, and what one can do about it. */
export function HomeCard({ home, at, phone }: HomeCardProps) {
  const leaving = useCommand(leaveHome);
  const { id = '', isConfirmed } = home;
  return (
    <Card id={`home-${at}`}>
      <Address className="my-heading">{addressOf(home)}</Address>
      <HomeTag isConfirmed={isConfirmed === true} />
      {isConfirmed ? null : <Quiet>{words.waitingHow}</Quiet>}
      {isConfirmed ? null : <Quiet>{words.waitingWorth}</Quiet>}
      <View className="gap-above" />
      {isConfirmed ? (
        <Button id={`give-${at}`} tone="ghost" label={words.giveCode} onPress={() => openNeighbourCode(id)} />
      ) : (
        <Button id={`use-${at}`} tone="ghost" label={words.useCode} onPress={() => openByCode(id)} />
      )}
      <AskedTwice
        id={`leave-${at}`}
        label={words.leave}
        question={words.leaveSure}
        yes={words.leaveYes}
        no={words.leaveNo}
        isBusy={leaving.isPending}
        failure={leaving.error ? <FailureNote sentence={leaving.error.message} phone={phone} /> : null}
        onYes={() => leaving.mutate({ homeId: id })}
      />
    </Card>
  );
}

function HomeTag({ isConfirmed }: { isConfirmed: boolean }) {
  if (isConfirmed) return <Tag tone="leaf" icon="check" word={words.confirmed} />;
  return <Tag tone="apricot" icon="received" word={words.waiting} />;
}
