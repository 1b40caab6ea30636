import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { press } from '../../components/press';
import { monthOf, type DayCell, type Plan } from './holiday-plan';
import { settingsWords as words } from './settings-words';

interface MonthSheetProps {
  readonly plan: Plan;
  readonly year: number;
  readonly month: number;
  readonly onDay: (day: string) => void;
}

/** A month as on the wall; each day says by colour and word whether it is worked. */
export function MonthSheet({ plan, year, month, onDay }: MonthSheetProps) {
  const { before, cells } = monthOf(plan, year, month);
  return (
    <View id="month-sheet" className="month-sheet">
      {words.weekdays.map((name) => (
        <View key={name} className="month-weekday" {...aria({ isHidden: true })}>
          {name}
        </View>
      ))}
      {Array.from({ length: before }, (_, at) => (
        <View key={at} />
      ))}
      {cells.map((cell) => (
        <View
          key={cell.day}
          className={lookOf(cell)}
          {...press({
            id: `day-${cell.day}`,
            role: 'checkbox',
            label: cell.isFree ? words.freeDay(cell.day) : words.workDay(cell.day),
            isChecked: cell.isFree,
            onPress: () => onDay(cell.day),
          })}
        >
          <View className="month-date">{cell.date}</View>
          <View className="month-word">{wordOf(cell)}</View>
        </View>
      ))}
    </View>
  );
}

function wordOf({ isFree, isSpecial }: DayCell): string {
  if (isFree) return words.free;
  return isSpecial ? words.worked : '';
}

function lookOf({ isFree, isSpecial }: DayCell): string {
  if (isSpecial) return isFree ? 'month-day month-off' : 'month-day month-worked';
  return isFree ? 'month-day month-weekend' : 'month-day';
}
