import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import type { numbers, NumbersRow } from '#contracts/request-numbers';
import { aria } from '../../components/aria';
import { Quiet, Title } from '../../components/text-block';
import { DeskTable } from './desk-table';
import { saidOf } from './numbers-lead';
import { numbersWords as words } from './numbers-words';

type Line = readonly [id: string, name: string, count: number];

/** Numbers of some months on one sheet of paper: each table says what its numbers are of, and adds up to all. */
export function NumbersSheet({ title, found }: { title: string; found: OutputOf<typeof numbers> }) {
  const { total, kinds, countedAt } = found;
  const said = saidOf(found);
  return (
    <View id="numbers" className="numbers">
      <Title>{title}</Title>
      <View className="numbers-lead">{said.lead}</View>
      <Quiet>
        {countedAt === undefined ? null : words.countedAt(countedAt)}
        {said.uncounted}
      </Quiet>
      {total.reported === 0 ? null : (
        <View>
          <View className="numbers-pair">
            <Promises row={total} />
            <Verdicts row={total} />
          </View>
          <View className="numbers-pair">
            <Ends row={total} />
            <Speed row={total} />
          </View>
          <Kinds kinds={kinds} />
        </View>
      )}
    </View>
  );
}

function Promises({ row: { promise, reported, extended } }: { row: NumbersRow }) {
  return (
    <Part title={words.promise} note={words.extended(extended)}>
      <Counts
        id="numbers-promise"
        label={words.promise}
        lines={[
          ['in-time', words.inTime, promise.inTime],
          ['late', words.late, promise.late],
          ['overdue', words.overdue, promise.overdue],
          ['sum', words.promised, promise.of],
          ['running', words.running, promise.running],
          ['unpromised', words.unpromised, promise.unpromised],
          ['sum-all', words.all, reported],
        ]}
      />
    </Part>
  );
}

function Verdicts({ row: { verdicts, reported } }: { row: NumbersRow }) {
  const { of, percent } = verdicts;
  return (
    <Part title={words.verdicts} note={percent === undefined ? words.satisfiedFew(of) : words.satisfied(of, percent)}>
      <Counts
        id="numbers-verdicts"
        label={words.verdicts}
        lines={[
          ['fixed', words.saidFixed, verdicts.fixed],
          ['half', words.saidHalf, verdicts.half],
          ['not', words.saidNot, verdicts.notFixed],
          ['unsure', words.saidUnsure, verdicts.unsure],
          ['sum', words.said, of],
          ['no-answer', words.noAnswer, verdicts.noAnswer],
          ['asked', words.asked, verdicts.waiting],
          ['not-asked', words.notAsked, verdicts.notAsked],
          ['not-yet', words.notYet, verdicts.notYet],
          ['sum-all', words.all, reported],
        ]}
      />
    </Part>
  );
}

function Ends({ row: { ends, reported, cameBack } }: { row: NumbersRow }) {
  return (
    <Part title={words.ends} note={words.cameBack(cameBack)}>
      <Counts
        id="numbers-ends"
        label={words.ends}
        lines={[
          ['fixed', words.fixed, ends.fixed],
          ['partly', words.partly, ends.partly],
          ['not-possible', words.notPossible, ends.notPossible],
          ['unanswered', words.unanswered, ends.unanswered],
          ['waiting', words.waiting, ends.waiting],
          ['open', words.open, ends.open],
          ['sum-all', words.all, reported],
        ]}
      />
    </Part>
  );
}

function Speed({ row: { receipt, done } }: { row: NumbersRow }) {
  const lineOf = (id: string, name: string, { of, days }: NumbersRow['done']) => ({
    ...{ id, cells: [days === undefined ? words.few : words.half(days), name, words.of(of)] },
  });
  return (
    <Part title={words.speed} note={words.openLeftOut}>
      <View className="numbers-table">
        <DeskTable
          id="numbers-speed"
          label={words.speed}
          titles={words.speedTitles}
          rows={[lineOf('receipt', words.receipt, receipt), lineOf('done', words.done, done)]}
        />
      </View>
      <View className="numbers-title">{words.how}</View>
      {words.rules.map((rule) => (
        <View key={rule} className="numbers-rule">
          {rule}
        </View>
      ))}
    </Part>
  );
}

function Kinds({ kinds }: Pick<OutputOf<typeof numbers>, 'kinds'>) {
  return (
    <Part title={words.kinds}>
      <View className="numbers-kinds">
        <DeskTable
          id="numbers-kinds"
          label={words.kinds}
          titles={words.kindTitles}
          rows={kinds.map(({ code, name, reported, promise, verdicts }) => ({
            id: code,
            cells: [
              ...[name === '' ? words.noKind : name, reported, promise.of, promise.inTime, promise.late],
              ...[promise.overdue, verdicts.of, verdicts.fixed, verdicts.noAnswer, verdicts.notAsked],
            ],
          }))}
        />
      </View>
    </Part>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <View className="numbers-part">
      <View className="numbers-title" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {children}
      {note === undefined ? null : <Quiet>{note}</Quiet>}
    </View>
  );
}

/** A line a count; what the lines above come to is bold. */
function Counts({ id, label, lines }: { id: string; label: string; lines: readonly Line[] }) {
  return (
    <View className="numbers-table">
      <DeskTable
        id={id}
        label={label}
        titles={[words.what, words.cases]}
        rows={lines.map(([row, name, count]) => ({ id: row, cells: [name, count] }))}
      />
    </View>
  );
}
