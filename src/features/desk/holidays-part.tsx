import { useState } from 'react';
import { View } from '@tarojs/components';
import type { YearView } from '#contracts/community-settings';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { holidaysOf, toggled, type Plan } from './holiday-plan';
import { MonthSheet } from './month-sheet';
import { SaveBar } from './save-bar';
import { settingsWords as words } from './settings-words';
import { useSaving, type DecidedPart } from './use-settings';

/** The days nobody works, this year and the next. */
export function HolidaysPart(props: DecidedPart) {
  const { years } = props.seen;
  const [chosen, setChosen] = useState(years[0]?.year);
  const shown = years.find(({ year }) => year === chosen);
  return (
    <View id="holidays">
      <Title>{words.holidaysTitle}</Title>
      <Quiet>{words.holidaysWhy}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid
        id="holiday-year"
        label={words.whichYear}
        choices={years.map(({ year }) => ({ value: year, label: words.year(year) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {shown ? <YearForm key={`${shown.year} ${props.round}`} {...props} shown={shown} /> : null}
    </View>
  );
}

const sourceLooks = {
  notice: { tone: 'leaf', icon: 'check' },
  own: { tone: 'lake', icon: 'people' },
  none: { tone: 'apricot', icon: 'alert' },
} as const;

const months = Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: words.month(at + 1) }));

function YearForm({ shown, ...props }: DecidedPart & { readonly shown: YearView }) {
  const { year, source, hasNotice } = shown;
  const saving = useSaving(props);
  const [draft, setDraft] = useState<Plan>();
  const plan = draft ?? planOf(shown);
  const [month, setMonth] = useState(1);
  const isChanged = JSON.stringify(plan) !== JSON.stringify(planOf(shown));
  return (
    <View>
      <View className="desk-source">
        <Tag {...sourceLooks[source]} word={words.sources[source]} />
        {source === 'none' ? <Quiet>{words.unknown}</Quiet> : null}
      </View>
      <YearSummary plan={plan} year={year} />
      <ChoiceGrid id="holiday-month" label={words.whichMonth} choices={months} chosen={month} onChoose={setMonth} />
      <MonthSheet plan={plan} year={year} month={month} onDay={(day) => setDraft(toggled(plan, day))} />
      <SaveBar
        id="holiday"
        saving={saving}
        isChanged={isChanged}
        isRight
        onSave={() => saving.save({ year: { year, plan: { off: [...plan.off], work: [...plan.work] } } })}
      >
        {source === 'own' ? (
          <Button
            id="holiday-restore"
            tone="ghost"
            label={hasNotice ? words.backToNotice : words.backToNone}
            onPress={() => {
              setDraft(undefined);
              saving.save({ year: { year, plan: null } });
            }}
          />
        ) : null}
      </SaveBar>
    </View>
  );
}

function planOf({ off, work }: YearView): Plan {
  return { off, work };
}

/** What the year comes to, in two lines. */
function YearSummary({ plan, year }: { plan: Plan; year: number }) {
  const off = holidaysOf(plan, year).map(({ from, to }) => words.stretch(from, to));
  const worked = plan.work.map((day) => words.stretch(day, day));
  return (
    <View id="holiday-summary" className="desk-facts">
      <View className="desk-fact-name">{words.daysOff}</View>
      <Stretches items={off} />
      <View className="desk-fact-name">{words.daysWorked}</View>
      <Stretches items={worked} />
    </View>
  );
}

/** None of them is broken over two lines. */
function Stretches({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <View>{words.none}</View>;
  return (
    <View className="desk-stretches">
      {items.map((item) => (
        <View key={item} className="desk-stretch">
          {item}
        </View>
      ))}
    </View>
  );
}
