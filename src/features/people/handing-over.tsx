import { useState } from 'react';
import { View } from '@tarojs/components';
import { handOver } from '#contracts/duty';
import type { Community } from '#contracts/places';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { workersBeside, workersIn, type Colleague } from './away-draft';
import { handOverWords as words } from './away-words';
import { useColleagues } from './use-colleagues';

interface HandingOverProps {
  readonly community: Community;
  readonly phone: Human;
}

/** A coordinator gives a grid to another worker: which, from whom, to whom, and asked once more. */
export function HandingOver({ community, phone }: HandingOverProps) {
  const [gridId, setGridId] = useState<string>();
  const answer = useColleagues(community.id);
  const grid = community.grids.find(({ id }) => id === gridId);
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <Section>{words.whichGrid}</Section>
      <ChoiceList
        id="hand-grid"
        label={words.whichGrid}
        choices={community.grids.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={gridId}
        onChoose={setGridId}
      />
      {grid ? (
        <Answered answer={answer} phone={phone}>
          {({ items }) => <Between key={grid.id} grid={grid} items={items} phone={phone} />}
        </Answered>
      ) : null}
    </View>
  );
}

interface BetweenProps {
  readonly grid: Community['grids'][number];
  readonly items: readonly Colleague[];
  readonly phone: Human;
}

function Between({ grid, items, phone }: BetweenProps) {
  const [fromId, setFromId] = useState<string>();
  const [toId, setToId] = useState<string>();
  const giving = useCommand(handOver);
  const has = workersIn(grid.id, items);
  const from = has.length === 1 ? has[0] : has.find(({ personId }) => personId === fromId);
  const others = from ? workersBeside(from.personId, items) : [];
  const to = others.find(({ personId }) => personId === toId);
  if (giving.data) return <Given onAnother={giving.reset} />;
  if (has.length === 0) return <Quiet>{words.nobody}</Quiet>;
  return (
    <View>
      <Who id="hand-from" label={words.from} items={has} chosen={from?.personId} onChoose={setFromId} />
      {from ? <Who id="hand-to" label={words.to} items={others} chosen={toId} onChoose={setToId} /> : null}
      {from && others.length === 0 ? <Quiet>{words.nobodyElse}</Quiet> : null}
      {from && to ? (
        <AskedTwice
          id="hand"
          tone="leaf"
          label={words.do}
          question={words.sure(grid.name, from.name, to.name)}
          yes={words.yes}
          no={words.no}
          isBusy={giving.isPending}
          failure={giving.error ? <FailureNote sentence={giving.error.message} phone={phone} /> : null}
          onYes={() => giving.mutate({ gridId: grid.id, fromPersonId: from.personId, toPersonId: to.personId })}
        />
      ) : null}
    </View>
  );
}

interface WhoProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Colleague[];
  readonly chosen: string | undefined;
  readonly onChoose: (personId: string) => void;
}

function Who({ id, label, items, chosen, onChoose }: WhoProps) {
  return (
    <View>
      <Section>{label}</Section>
      <ChoiceList
        id={id}
        label={label}
        choices={items.map(({ personId, name }) => ({ value: personId, label: name }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  );
}

function Given({ onAnother }: { onAnother: () => void }) {
  return (
    <View id="hand-done">
      <View className="gap-above" />
      <Title>{words.done}</Title>
      <Quiet>{words.doneWhy}</Quiet>
      <View className="gap-above" />
      <Button id="hand-another" tone="ghost" label={words.another} onPress={onAnother} />
    </View>
  );
}
