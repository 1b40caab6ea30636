import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ProgressBar } from '../../components/progress-bar';
import { Quiet, Title } from '../../components/text-block';
import { DeskTable } from './desk-table';
import { sheetWords as words } from './sheet-words';
import type { useSheet } from './use-sheet.h5';

type Sheet = ReturnType<typeof useSheet>;
type Shown = Extract<Sheet['state'], { at: 'shown' | 'writing' }>;

interface SheetStateProps {
  readonly sheet: Sheet;
  /** One that was left half way comes first. */
  readonly isWaiting: boolean;
}

/** Where the sheet is on its way, and what can be done with it now. */
export function SheetState({ sheet, isWaiting }: SheetStateProps) {
  const { state, check } = sheet;
  if (state.at === 'uploading') return <Way label={words.uploading} percent={state.percent} />;
  if (state.at === 'writing') return <Writing shown={state} />;
  if (state.at === 'shown') return <Result sheet={sheet} shown={state} />;
  const isBusy = state.at === 'checking';
  return (
    <Button
      id="sheet-choose"
      tone={isWaiting ? 'ghost' : 'leaf'}
      label={words.choose}
      busyLabel={words.choosing}
      isBusy={isBusy}
      onPress={() => void check()}
    />
  );
}

function Way({ label, percent }: { label: string; percent: number }) {
  return (
    <Card id="sheet-way">
      <View>{label}</View>
      <ProgressBar percent={percent} label={label} />
    </Card>
  );
}

function Writing({ shown }: { shown: Shown }) {
  const { written, toWrite } = shown.import;
  return (
    <View>
      <Way label={words.writing} percent={Math.round((100 * written) / Math.max(1, toWrite))} />
      <Quiet>{words.written(written, toWrite)}</Quiet>
    </View>
  );
}

function Result({ sheet, shown }: { sheet: Sheet; shown: Shown }) {
  const { state, counts, abilities, written } = shown.import;
  return (
    <View id={`sheet-${state}`} {...aria({ role: 'status', isLive: true })}>
      {state === 'wrong' ? <Wrong shown={shown} onTake={sheet.take} /> : <Title isAnswer>{sentenceOf(state)}</Title>}
      {state === 'wrong' ? null : <View className="desk-lead">{words.counts(counts)}</View>}
      {state === 'ready' ? <Quiet>{words.notTaken}</Quiet> : null}
      <View className="desk-buttons">
        {abilities.includes('write') ? (
          <Button
            id="sheet-write"
            label={written > 0 ? words.goOn : words.take}
            onPress={() => void sheet.write(shown)}
          />
        ) : null}
        {abilities.includes('drop') ? (
          <Button id="sheet-drop" tone="plain" label={words.drop} onPress={() => void sheet.drop(shown)} />
        ) : null}
        {abilities.length === 0 ? (
          <Button id="sheet-again" tone="ghost" label={words.another} onPress={() => void sheet.check()} />
        ) : null}
      </View>
    </View>
  );
}

function Wrong({ shown, onTake }: { shown: Shown; onTake: Sheet['take'] }) {
  const { errors, paper } = shown;
  const { errorCount } = shown.import;
  return (
    <View>
      <Title isAnswer>{words.wrong(errorCount)}</Title>
      <Quiet>{words.nothingTaken}</Quiet>
      {paper ? (
        <View className="desk-buttons">
          <Button id="sheet-marked" tone="ghost" label={words.marked} onPress={() => onTake(paper)} />
          <Quiet>{words.markedHow}</Quiet>
        </View>
      ) : null}
      <View className="gap-above" />
      <DeskTable
        id="sheet-errors"
        label={words.errorsLabel}
        titles={words.errorTitles}
        rows={errors.map(({ cell, text }, at) => ({ id: String(at), cells: [cell, text] }))}
      />
      {errorCount > errors.length ? <Quiet>{words.more(errorCount - errors.length)}</Quiet> : null}
    </View>
  );
}

function sentenceOf(state: Exclude<Shown['import']['state'], 'wrong'>): string {
  return { ready: words.checked, writing: words.states.writing, done: words.done, dropped: words.dropped }[state];
}
