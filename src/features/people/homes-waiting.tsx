import { View } from '@tarojs/components';
import { confirmHome, homesWaiting } from '#contracts/homes';
import type { OutputOf } from '#contracts/operation';
import type { Home } from '#contracts/people';
import { useAnswerPages } from '../../api/use-answer-pages';
import { useCommand } from '../../api/use-command';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { homesWords as words } from './homes-words';
import { PersonCall } from './person-call';
import './people.scss';

type Waiting = OutputOf<typeof homesWaiting>['items'][number];

/** Who says he lives in a grid and waits for somebody to see that it is so. */
export function HomesWaiting({ gridId, phone }: { gridId: string; phone: Human }) {
  const list = useAnswerPages(homesWaiting, { gridId });
  return (
    <Answered answer={list} phone={phone}>
      {(persons) => (
        <View>
          {persons.length === 0 ? (
            <EmptyState sentence={words.nobody}>
              <Quiet>{words.nobodyMore}</Quiet>
            </EmptyState>
          ) : null}
          {persons.flatMap(({ homes, ...person }) =>
            homes.map((home) => <WaitingCard key={home.id} person={person} home={home} phone={phone} />),
          )}
          {list.more ? (
            <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

interface WaitingCardProps {
  readonly person: Omit<Waiting, 'homes'>;
  readonly home: Home;
  readonly phone: Human;
}

/** One of them: where he says he lives, and the yes of whoever has been there. */
export function WaitingCard({ person: { personId, name, phone: masked }, home, phone }: WaitingCardProps) {
  const confirming = useCommand(confirmHome);
  const { id = '', door } = home;
  return (
    <Card id={`waiting-${id}`}>
      <View className="my-heading">{name}</View>
      <Address>{addressOf(home)}</Address>
      {door === undefined ? <Quiet>{masked ? words.unknownDoor : words.unknownAtAll}</Quiet> : null}
      <View className="gap-above" />
      {masked || door !== undefined ? (
        <View>
          <PersonCall id={`waiting-${id}`} personId={personId} name={name} masked={masked} phone={phone} />
          <View className="gap-above" />
        </View>
      ) : null}
      <AskedTwice
        id={`confirm-home-${id}`}
        tone="ghost"
        label={words.confirm}
        question={words.confirmSure}
        yes={words.confirmYes}
        no={words.confirmNo}
        isBusy={confirming.isPending}
        failure={confirming.error ? <FailureNote sentence={confirming.error.message} phone={phone} /> : null}
        onYes={() => confirming.mutate({ personId, homeId: id })}
      />
    </Card>
  );
}
