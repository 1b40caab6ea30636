import { useState } from 'react';
import { View } from '@tarojs/components';
import { goOnLeave } from '#contracts/duty';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceGrid, ChoiceList, type Choice } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import { dayWords } from '../../time';
import { fromDays, lengths, spanOf, type AwayDraft, type Colleague } from './away-draft';
import { awayWords as words } from './away-words';
import './people.scss';

interface AwayFormProps {
  /** Those of mine nobody stands in for yet. */
  readonly grids: readonly Choice<string>[];
  readonly colleagues: readonly Colleague[];
  readonly phone: Human;
}

/** From when, for how long, who stands in: all by tapping. */
export function AwayForm({ grids, colleagues, phone }: AwayFormProps) {
  const [draft, setDraft] = useState<AwayDraft>({ gridId: grids[0]?.value, from: 0, days: 1, standInId: undefined });
  const leaving = useCommand(goOnLeave);
  const change = (changed: Partial<AwayDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const { gridId, standInId } = draft;
  const span = spanOf(draft, new Date());
  const leave = () => gridId && standInId && leaving.mutate({ gridId, standInId, ...spanOf(draft, new Date()) });
  if (colleagues.length === 0) return <Quiet>{words.nobody}</Quiet>;
  return (
    <View id="away-form">
      {grids.length > 1 ? (
        <ChoiceList
          id="away-grid"
          label={words.whichGrid}
          choices={grids}
          chosen={gridId}
          onChoose={(chosen) => change({ gridId: chosen })}
        />
      ) : null}
      <Days draft={draft} onChange={change} />
      <Quiet>{words.span(dayWords(span.from), dayWords(span.until))}</Quiet>
      <StandIn colleagues={colleagues} chosen={standInId} onChoose={(chosen) => change({ standInId: chosen })} />
      <View className="form-foot">
        {leaving.error ? <FailureNote isWritten sentence={leaving.error.message} phone={phone} /> : null}
        <Button
          id="away-do"
          label={words.do}
          busyLabel={words.busy}
          isBusy={leaving.isPending}
          isDisabled={standInId === undefined}
          onPress={leave}
        />
      </View>
    </View>
  );
}

interface DaysProps {
  readonly draft: AwayDraft;
  readonly onChange: (changed: Partial<AwayDraft>) => void;
}

function Days({ draft, onChange }: DaysProps) {
  return (
    <View>
      <Section>{words.from}</Section>
      <ChoiceGrid
        id="away-from"
        label={words.from}
        choices={fromDays.map((value) => ({ value, label: words.fromDays[value] }))}
        chosen={draft.from}
        onChoose={(from) => onChange({ from })}
      />
      <Section>{words.howLong}</Section>
      <ChoiceGrid
        id="away-days"
        label={words.howLong}
        choices={lengths.map((value) => ({ value, label: words.lengths[value] }))}
        chosen={draft.days}
        onChoose={(days) => onChange({ days })}
      />
    </View>
  );
}

interface StandInProps {
  readonly colleagues: readonly Colleague[];
  readonly chosen: string | undefined;
  readonly onChoose: (personId: string) => void;
}

function StandIn({ colleagues, chosen, onChoose }: StandInProps) {
  return (
    <View>
      <Section>{words.who}</Section>
      <ChoiceList
        id="stand-in"
        label={words.who}
        choices={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  );
}
