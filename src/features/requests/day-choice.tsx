import { ChoiceList } from '../../components/choice-grid';
import { dayName, dayStart, dayWords } from '../../time';
import { courseWords } from './course-words';

interface DayChoiceProps {
  readonly id: string;
  readonly label: string;
  /** From when they are counted; today, where nothing says otherwise. */
  readonly from?: Date;
  /** So many days on. */
  readonly days: readonly number[];
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** A day ahead: chosen by how far it is, with its date; no calendar to scroll through. */
export function DayChoice({ id, label, from = new Date(), days, chosen, onChoose }: DayChoiceProps) {
  const choices = days.map((count) => {
    const start = dayStart(count, from);
    return { value: dayName(start), label: courseWords.daysLater(count, dayWords(start.toISOString())) };
  });
  return <ChoiceList id={id} label={label} choices={choices} chosen={chosen} onChoose={onChoose} />;
}
