import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { exportSheet, imports, paperLink, template, type PlaceImport } from '#contracts/places-papers';
import { call } from '../../api/call';
import { saveFrom, saveWorkbook } from '../../api/desk-files.h5';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered, type AnswerLike } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { whenWords } from '../../time';
import { DeskTable } from './desk-table';
import { SheetState } from './sheet-state';
import { sheetWords as words } from './sheet-words';
import { useSheet } from './use-sheet.h5';

interface SheetPaneProps {
  readonly communityId: string;
  readonly folder: string;
  readonly phone: Human;
}

/** The whole community as one workbook: out, filled in, checked, and in again. */
export function SheetPane({ communityId, folder, phone }: SheetPaneProps) {
  const sheet = useSheet(communityId, folder);
  const isIdle = sheet.state.at === 'idle';
  const answer = useAnswer(imports, { communityId });
  // The one that was begun and neither switched to nor given up: it keeps every later one waiting.
  const left = isIdle ? answer.data?.items.find(({ state }) => state === 'writing') : undefined;
  return (
    <View id="sheet" className="desk-halves">
      <View>
        <Title>{words.title}</Title>
        <Quiet>{words.why}</Quiet>
        {words.steps.map((step, at) => (
          <View key={step} className="desk-step">
            <View className="desk-step-number">{at + 1}</View>
            <View>{step}</View>
          </View>
        ))}
        <View className="gap-above" />
        <Downloads communityId={communityId} phone={phone} />
      </View>
      <View>
        {sheet.error ? <FailureNote sentence={sheet.error.message} phone={phone} /> : null}
        {left ? <Left left={left} onTakeUp={sheet.takeUp} /> : null}
        <SheetState sheet={sheet} isWaiting={left !== undefined} />
        <History answer={answer} phone={phone} />
      </View>
    </View>
  );
}

function Downloads({ communityId, phone }: Omit<SheetPaneProps, 'folder'>) {
  const exporting = useCommand(exportSheet);
  const empty = useAnswer(template, {}, { freshFor: Infinity });
  const takeCurrent = async () => {
    const { paperId, name } = await exporting.mutateAsync({ communityId });
    saveFrom((await call(paperLink, { paperId })).url, name);
  };
  return (
    <View>
      <View className="desk-buttons">
        <Button
          id="sheet-template"
          tone="ghost"
          label={words.template}
          isDisabled={empty.data === undefined}
          onPress={() => empty.data && saveWorkbook(empty.data.name, empty.data.base64)}
        />
        <Button
          id="sheet-current"
          tone="ghost"
          label={words.current}
          busyLabel={words.currentBusy}
          isBusy={exporting.isPending}
          onPress={() => void takeCurrent().catch(() => undefined)}
        />
      </View>
      {exporting.error ? <FailureNote sentence={exporting.error.message} phone={phone} /> : null}
    </View>
  );
}

interface HistoryProps {
  readonly answer: AnswerLike<OutputOf<typeof imports>>;
  readonly phone: Human;
}

function History({ answer, phone }: HistoryProps) {
  return (
    <View>
      <Section>{words.history}</Section>
      <Answered answer={answer} phone={phone}>
        {({ items }) =>
          items.length === 0 ? (
            <Quiet>{words.noHistory}</Quiet>
          ) : (
            <DeskTable
              id="imports"
              label={words.history}
              titles={words.historyTitles}
              rows={items.map(({ id, at, state, counts }) => ({
                id,
                cells: [whenWords(at), words.states[state], words.counts(counts)],
              }))}
            />
          )
        }
      </Answered>
    </View>
  );
}

function Left({ left, onTakeUp }: { left: PlaceImport; onTakeUp: (left: PlaceImport) => void }) {
  return (
    <Card id="sheet-left">
      <View>{words.left}</View>
      <Quiet>{words.written(left.written, left.toWrite)}</Quiet>
      <View className="gap-above" />
      <Button id="sheet-take-up" label={words.leftDo} onPress={() => onTakeUp(left)} />
    </Card>
  );
}
