import { useState } from 'react';
import { View } from '@tarojs/components';
import { handOver } from '#contracts/duty';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import type { Member } from './staff-member';
import { staffWords as words } from './staff-words';

interface HandOverFormProps {
  readonly member: Member;
  readonly others: readonly Member[];
  readonly gridName: (gridId: string) => string;
  readonly phone: Human;
}

const works = ({ role, standsInFor }: Member['roles'][number]) =>
  (role === 'gridWorker' || role === 'microGridWorker') && standsInFor === undefined;

/** A worker's grid goes to another worker; there when he has one of his own. */
export function HandOverForm({ member, others, gridName, phone }: HandOverFormProps) {
  const grids = member.roles.filter(works).flatMap(({ gridId }) => gridId ?? []);
  const takers = others.filter(({ roles }) => roles.some(works));
  const [gridId, setGrid] = useState(grids[0]);
  const [to, setTo] = useState<string>();
  const handing = useCommand(handOver);
  if (gridId === undefined) return null;
  return (
    <View id="hand-over">
      <Section>{words.handOver}</Section>
      <Quiet>{words.handOverWhy}</Quiet>
      {grids.length > 1 ? (
        <ChoiceGrid
          id="hand-over-grid"
          label={words.handOverWhich}
          choices={[...new Set(grids)].map((value) => ({ value, label: gridName(value) }))}
          chosen={gridId}
          onChoose={setGrid}
        />
      ) : null}
      {takers.length === 0 ? <Quiet>{words.handOverNobody}</Quiet> : null}
      <ChoiceGrid
        id="hand-over-to"
        label={words.handOverTo}
        choices={takers.map(({ personId: value, name: label }) => ({ value, label }))}
        chosen={to}
        onChoose={setTo}
      />
      {handing.error ? <FailureNote sentence={handing.error.message} phone={phone} /> : null}
      {to === undefined ? null : (
        <View className="desk-buttons">
          <Button
            id="hand-over-do"
            label={words.handOverDo}
            busyLabel={words.handOverBusy}
            isBusy={handing.isPending}
            onPress={() => handing.mutate({ gridId, fromPersonId: member.personId, toPersonId: to })}
          />
        </View>
      )}
    </View>
  );
}
