import { useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { askPlates, plates, platesPerStack, type PlateKind, type PlateOrder } from '#contracts/plates';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { ProgressBar } from '../../components/progress-bar';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { printPage } from './paper.h5';
import { PlateSheets } from './plate-sheets';
import { plateWords as words } from './plate-words';

/** Links to the codes live ten minutes; they are asked for again well before. */
const freshFor = 300_000;

interface PlatesProps {
  readonly communityId: string;
  /** One place's; without either, all there are. */
  readonly buildingId?: string;
  readonly shopId?: string;
  readonly phone: Human;
}

/** A house has plates of its stairways, and one of its own. */
export function HousePlates(props: Omit<PlatesProps, 'shopId'>) {
  const [kind, setKind] = useState<'units' | 'buildings'>('units');
  const isAll = props.buildingId === undefined;
  return (
    <View>
      <View className="plates-desk">
        <PlatesTitle isAll={isAll}>{isAll ? words.allTitle : words.title}</PlatesTitle>
        {isAll ? <View className="gap-above" /> : null}
        <ChoiceGrid id="plates-kind" label={words.whichKind} choices={kinds} chosen={kind} onChoose={setKind} />
        <View className="gap-above" />
      </View>
      <Plates key={kind} {...props} kind={kind} />
    </View>
  );
}

const kinds = [
  { value: 'units', label: words.onUnits },
  { value: 'buildings', label: words.onHouse },
] as const;

/** A shop has one, beside its door. */
export function ShopPlates({ communityId, shopId, phone }: Omit<PlatesProps, 'buildingId'>) {
  const isAll = shopId === undefined;
  return (
    <View>
      <View className="plates-desk">
        <PlatesTitle isAll={isAll}>{isAll ? words.allShopsTitle : words.shopTitle}</PlatesTitle>
      </View>
      <Plates communityId={communityId} kind="shops" {...(isAll ? {} : { shopId })} phone={phone} />
    </View>
  );
}

function PlatesTitle({ isAll, children }: PropsWithChildren<{ isAll: boolean }>) {
  return isAll ? <Title>{children}</Title> : <Section>{children}</Section>;
}

/** Plates of one place or of all: asked for, drawn while one does something else, printed. */
function Plates({ communityId, kind, buildingId, shopId, phone }: PlatesProps & { readonly kind: PlateKind }) {
  const [from, setFrom] = useState(0);
  const which = {
    ...{ communityId, kind },
    ...(buildingId !== undefined && { buildingId }),
    ...(shopId !== undefined && { shopId }),
  };
  const askAgainWhile = ({ order }: OutputOf<typeof plates>) => order !== null;
  const answer = useAnswer(plates, { ...which, from }, { freshFor, askAgainWhile });
  const asking = useCommand(askPlates);
  return (
    <View id="plates">
      <View className="plates-desk">
        <Quiet>{words.why[kind]}</Quiet>
        {asking.error ? <FailureNote sentence={asking.error.message} phone={phone} /> : null}
      </View>
      <Answered answer={answer} phone={phone}>
        {({ total, drawn, order, items }) => {
          const shown = items.filter(({ url }) => url !== undefined);
          return (
            <View>
              <View className="plates-desk">
                {order ? <Order order={order} /> : null}
                {order === null && drawn < total ? (
                  <Missing count={total - drawn} isBusy={asking.isPending} onAsk={() => asking.mutate(which)} />
                ) : null}
                {total > platesPerStack ? <Stacks total={total} from={from} onChoose={setFrom} /> : null}
                {shown.length > 0 ? (
                  <View className="desk-buttons">
                    <Button id="plates-print" label={words.print(shown.length)} onPress={printPage} />
                    <Quiet>{words.printHow}</Quiet>
                  </View>
                ) : null}
              </View>
              <PlateSheets plates={shown} />
            </View>
          );
        }}
      </Answered>
    </View>
  );
}

function Missing({ count, isBusy, onAsk }: { count: number; isBusy: boolean; onAsk: () => void }) {
  return (
    <View className="desk-buttons">
      <Button id="plates-ask" label={words.ask(count)} busyLabel={words.asking} isBusy={isBusy} onPress={onAsk} />
    </View>
  );
}

function Order({ order: { state, drawn, total } }: { order: PlateOrder }) {
  const line = { waiting: words.waiting, drawing: words.drawing(drawn, total), stuck: words.stuck }[state];
  return (
    <Card id="plates-order">
      <View {...aria({ role: 'status', isLive: true })}>{line}</View>
      <ProgressBar percent={Math.round((100 * drawn) / Math.max(1, total))} label={words.progress} />
      <Quiet>{words.drawingHow}</Quiet>
    </Card>
  );
}

function Stacks({ total, from, onChoose }: { total: number; from: number; onChoose: (from: number) => void }) {
  const starts = Array.from({ length: Math.ceil(total / platesPerStack) }, (_, at) => at * platesPerStack);
  const choices = starts.map((value) => ({
    value,
    label: words.stack(value + 1, Math.min(total, value + platesPerStack)),
  }));
  return <ChoiceGrid id="plates-stack" label={words.stacks} choices={choices} chosen={from} onChoose={onChoose} />;
}
