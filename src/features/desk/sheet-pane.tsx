import { View } from '@tarojs/components';
import { exportSheet, imports, paperLink, template, type PlaceImport } from '#contracts/places-papers';
import { call } from '../../api/call';
import { saveFrom, saveWorkbook } from '../../api/desk-files.h5';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
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
        <SheetState sheet={sheet} />
        <History
          communityId={communityId}
          phone={phone}
          onTakeUp={sheet.state.at === 'idle' ? sheet.takeUp : undefined}
        />
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

interface HistoryProps extends Omit<SheetPaneProps, 'folder'> {
  /** Undefined while another sheet is at hand. */
  readonly onTakeUp: ((left: PlaceImport) => void) | undefined;
}

function History({ communityId, phone, onTakeUp }: HistoryProps) {
  const answer = useAnswer(imports, { communityId });
  return (
    <View>
      <Section>{words.history}</Section>
      <Answered answer={answer} phone={phone}>
        {({ items }) =>
          items.length === 0 ? (
            <Quiet>{words.noHistory}</Quiet>
          ) : (
            <View>
              {onTakeUp ? <Left items={items} onTakeUp={onTakeUp} /> : null}
              <DeskTable
                id="imports"
                label={words.history}
                titles={words.historyTitles}
                rows={items.map(({ id, at, state, counts }) => ({
                  id,
                  cells: [whenWords(at), words.states[state], words.counts(counts)],
                }))}
              />
            </View>
          )
        }
      </Answered>
    </View>
  );
}

/** The one that was begun and neither switched to nor given up: it keeps every later one waiting. */
function Left({ items, onTakeUp }: { items: readonly PlaceImport[]; onTakeUp: (left: PlaceImport) => void }) {
  const left = items.find(({ state }) => state === 'writing');
  if (!left) return null;
  return (
    <Card id="sheet-left">
      <View>{words.left}</View>
      <Quiet>{words.written(left.written, left.toWrite)}</Quiet>
      <View className="gap-above" />
      <Button id="sheet-take-up" label={words.leftDo} onPress={() => onTakeUp(left)} />
    </Card>
  );
}
