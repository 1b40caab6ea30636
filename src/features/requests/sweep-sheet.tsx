import { useState } from 'react';
import { View } from '@tarojs/components';
import { endSweep, type SpotView, type SweepView } from '#contracts/request-sweeps';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { openCase, openSpot } from '../../routes';
import { dayWords, whenWords } from '../../time';
import { useMe } from '../people/public';
import { isSaid, SaidForm } from './said-form';
import { listed } from './spot-input';
import { SpotCountsBar, SpotTag } from './spot-look';
import { spotLists, spotWords, sweepWords as words, type SpotList } from './sweep-words';
import { useSweep } from './use-sweeps';
import { WaitingSpots } from './waiting-spots';
import './sweep.scss';

/** As many rows as two thumbs scroll; the others come when they are asked for, also of four hundred. */
const rowsAtOnce = 20;

/** One sweep: how far it is, its buildings, and for a coordinator its end. */
export function SweepSheet({ id }: { id: string }) {
  const { phone } = useMe();
  const answer = useSweep(id);
  return (
    <Answered answer={answer} phone={phone}>
      {(sweep) => (
        <View id="sweep-sheet">
          <Head sweep={sweep} />
          <WaitingSpots sweepId={id} />
          {/* Once all is done, its end comes first. */}
          {isDone(sweep) ? <End sweep={sweep} phone={phone} /> : null}
          <Spots sweep={sweep} />
          {isDone(sweep) ? null : <End sweep={sweep} phone={phone} />}
        </View>
      )}
    </Answered>
  );
}

function isDone({ counts }: SweepView): boolean {
  return words.leftOver(counts) === '';
}

function Head({ sweep }: { sweep: SweepView }) {
  const { thing, isOpen, startedBy, startedAt, from, counts, end } = sweep;
  return (
    <View>
      <Title id="sweep-title" isAnswer>
        {isOpen ? thing : words.over(thing)}
      </Title>
      <Quiet>{words.by(startedBy, dayWords(startedAt))}</Quiet>
      <View className="gap-above" />
      <Card>
        <View className="sweep-words">{words.left(counts.notYet)}</View>
        <SpotCountsBar counts={counts} />
      </Card>
      {end ? (
        <Card tone="leaf" id="sweep-end">
          <View className="sweep-words">{end.words}</View>
          <View>{words.said(end.name, whenWords(end.at))}</View>
          <View>{words.told(end.told)}</View>
        </Card>
      ) : null}
      {from ? (
        <Button id="sweep-from" tone="plain" label={words.from(from.number)} onPress={() => openCase(from.id)} />
      ) : null}
    </View>
  );
}

/** One result for everybody; what is left undone is told as it is. */
function End({ sweep, phone }: { sweep: SweepView; phone: Human }) {
  const { id, version, canEnd, counts } = sweep;
  if (!canEnd) return null;
  const left = words.leftOver(counts);
  return (
    // Of its own: opening it draws no building again.
    <View>
      <SaidForm
        id="sweep-end"
        operation={endSweep}
        words={words.end}
        phone={phone}
        tone={left === '' ? 'leaf' : 'ghost'}
        inputFor={(said) => (isSaid(said) ? { id, seenVersion: version, words: said } : undefined)}
      >
        {left === '' ? null : <View className="spot-left">{words.leftSaid(left)}</View>}
      </SaidForm>
    </View>
  );
}

function Spots({ sweep: { spots, isOpen } }: { sweep: SweepView }) {
  const [chosen, choose] = useState<SpotList>();
  const [shown, show] = useState(rowsAtOnce);
  // Who may do nothing there, or is done, reads how it stands.
  const lists = spotLists.filter((list) => list !== 'todo' || (isOpen && spots.some(({ canCheck }) => canCheck)));
  const list = chosen ?? lists.find((one) => listed(spots, one).length > 0) ?? 'notYet';
  const rows = listed(spots, list);
  const left = rows.length - shown;
  const choices = lists.map((value) => ({
    value,
    label: words.lists[value],
  }));
  const turnTo = (value: SpotList) => {
    choose(value);
    show(rowsAtOnce);
  };
  return (
    <View>
      <View className="gap-above" />
      <ChoiceGrid id="spots" label={words.which} choices={choices} chosen={list} onChoose={turnTo} />
      <Section>{words.listed(words.lists[list], rows.length)}</Section>
      {rows.length === 0 ? <EmptyState sentence={words.nothing[list]} /> : <Rows spots={rows.slice(0, shown)} />}
      {left > 0 ? (
        <Button
          id="spots-more"
          tone="plain"
          label={words.moreSpots(Math.min(left, rowsAtOnce))}
          onPress={() => show(shown + rowsAtOnce)}
        />
      ) : null}
    </View>
  );
}

function Rows({ spots }: { spots: readonly SpotView[] }) {
  return (
    <Card>
      {spots.map((spot) => (
        <Row key={spot.id} spot={spot} />
      ))}
    </Card>
  );
}

function Row({ spot: { id, buildingId, label, state, checked, mended } }: { spot: SpotView }) {
  const last = state === 'mended' ? mended : checked;
  const said = last ? words.said(last.name, whenWords(last.at)) : undefined;
  const spoken = [label, spotWords[state], ...(said ? [said] : [])].join(',');
  return (
    <View
      className="spot-line"
      {...press({ id: `spot-${buildingId}`, role: 'link', label: spoken, onPress: () => openSpot(id) })}
    >
      <View className="spot-text">
        <Address className="spot-label">{label}</Address>
        <View className="spot-how">
          <SpotTag state={state} />
          {said ? <View className="spot-said">{said}</View> : null}
        </View>
      </View>
      <Icon name="next" tone="quiet" />
    </View>
  );
}
