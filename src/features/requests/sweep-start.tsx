import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { startSweep } from '#contracts/request-sweeps';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { EmptyState } from '../../components/empty-state';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { Quiet, Section, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { openBegunSweep } from '../../routes';
import { useBuildings, useMe } from '../people/public';
import { startWords as words } from './sweep-words';
import { useElsewhere } from './use-sweeps';

const whiches = [
  { value: 'all', label: words.all },
  { value: 'some', label: words.some },
] as const;
const things = words.things.map((thing) => ({ value: thing, label: thing }));

interface Beginning {
  /** The case it begins with. */
  readonly id: string | undefined;
  /** The community it is begun for, where it begins with none. */
  readonly of: string | undefined;
}

/** A sweep begun from a case, or because somebody thought of it: what is looked at, and in which buildings. */
export function SweepStart({ id, of }: Beginning) {
  const { phone } = useMe();
  // From where one comes, and so mostly there already.
  const found = useElsewhere(id ?? '', id !== undefined);
  const communityId = id === undefined ? of : found.data?.communityId;
  const buildings = useBuildings(communityId);
  const [thing, name] = useState('');
  const [isAll, setAll] = useState(true);
  const [chosen, choose] = useState<readonly string[]>([]);
  const starting = useCommand(startSweep);
  const items = buildings.data?.items ?? [];
  const count = isAll ? items.length : chosen.length;
  const start = () => {
    if (communityId === undefined) return;
    const which = isAll ? {} : { buildingIds: [...chosen] };
    const from = id === undefined ? {} : { fromRequestId: id };
    const input = { communityId, thing: thing.trim(), ...from, ...which };
    starting.mutate(input, { onSuccess: (begun) => openBegunSweep(begun.id) });
  };
  const footer = (
    <Button
      id="start-do"
      label={words.do(count)}
      busyLabel={words.busy}
      isBusy={starting.isPending}
      isDisabled={thing.trim() === '' || count === 0 || communityId === undefined}
      onPress={start}
    />
  );
  const note = starting.error ? <FailureNote isWritten sentence={starting.error.message} phone={phone} /> : null;
  return (
    <Page id="sweep-start" note={note} footer={footer}>
      <Title>{words.what}</Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid id="thing" label={words.often} choices={things} chosen={thing} onChoose={name} />
      <View className="gap-above" />
      <Field
        id="start-thing"
        label={words.label}
        hint={words.hint}
        max={limits.spot.max}
        value={thing}
        onChange={name}
      />
      <Section>{words.where}</Section>
      <Answered answer={buildings} phone={phone}>
        {() =>
          items.length === 0 ? (
            <EmptyState sentence={words.noBuildings} />
          ) : (
            <Which isAll={isAll} onAll={setAll}>
              {items.map((building) => (
                <Tick
                  key={building.id}
                  id={`in-${building.id}`}
                  label={building.name}
                  isTicked={chosen.includes(building.id)}
                  onTick={(isTicked) =>
                    choose(isTicked ? [...chosen, building.id] : chosen.filter((one) => one !== building.id))
                  }
                />
              ))}
            </Which>
          )
        }
      </Answered>
    </Page>
  );
}

interface WhichProps {
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
  readonly children: ReactNode;
}

/** All of them, or a few: those are ticked one by one. */
function Which({ isAll, onAll, children }: WhichProps) {
  return (
    <View>
      <ChoiceGrid
        id="which"
        label={words.where}
        choices={whiches}
        chosen={isAll ? 'all' : 'some'}
        onChoose={(which) => onAll(which === 'all')}
      />
      {isAll ? null : children}
    </View>
  );
}
