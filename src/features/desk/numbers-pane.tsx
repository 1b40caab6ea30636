import { useState } from 'react';
import { View } from '@tarojs/components';
import { numbers } from '#contracts/request-numbers';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { monthsOf, ranges, type Range } from './numbers-range';
import { NumbersSheet } from './numbers-sheet';
import { numbersWords as words } from './numbers-words';
import { printPage } from './paper.h5';
import './numbers.scss';

interface NumbersPaneProps {
  readonly community: { readonly id: string; readonly name: string };
  readonly phone: Human;
}

/** What is longer than the screen is reached by Tab and scrolled by the arrows, though nothing in it can be pressed. */
const scrolledByKeys = { tabIndex: 0 };

/** What was reported in some months and what became of it, on a sheet that can be printed. */
export function NumbersPane({ community, phone }: NumbersPaneProps) {
  const [range, setRange] = useState<Range>('quarter');
  const months = monthsOf(range, new Date());
  const answer = useAnswer(numbers, { communityId: community.id, ...months });
  const choices = ranges.map((value) => ({ value, label: words.ranges[value] }));
  return (
    <View className="desk-panes numbers-panes">
      <View className="desk-list">
        <ChoiceGrid id="months" label={words.which} choices={choices} chosen={range} onChoose={setRange} />
        <Button id="numbers-print" tone="ghost" label={words.print} onPress={printPage} />
      </View>
      <View id="desk-detail" className="desk-detail" {...scrolledByKeys}>
        <Answered answer={answer} phone={phone}>
          {(found) => <NumbersSheet title={`${community.name} ${words.title(months.from, months.to)}`} found={found} />}
        </Answered>
      </View>
    </View>
  );
}
