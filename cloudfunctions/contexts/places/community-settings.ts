/** What holds in a community: what it changed, over what it has by default. Pure. */
import {
  categoryCodes,
  categoryLevels,
  type Category,
  type CategoryCode,
  type QuietHours,
  type SettingsView,
  type YearView,
} from '#contracts/community-settings';
import type { Question } from '#contracts/request-questions';
import { questionDefaults } from '../../../config/request-questions';
import { categoryDefaults, quietByDefault } from '../../../config/settings';
import { calendarOf, noticeOf, type Calendar } from '../../kernel/working-days';
import { promiseDate, type Deadline } from './promise';
import type { SettingsRecord } from './settings-repository';

interface Asking {
  readonly questions: Question[];
}

/** A category as it is there: all of them begin switched on, and ask what is asked by default. */
export function categoryIn({ categories }: SettingsRecord, code: CategoryCode): Category & Asking {
  const own = categories?.[code] ?? { ...categoryDefaults[code], isOn: true };
  return { code, ...own, questions: own.questions ?? [...(questionDefaults[code] ?? [])] };
}

/** Null where messages never wait. */
export function quietIn({ quiet }: SettingsRecord): QuietHours | null {
  return quiet === undefined ? quietByDefault : quiet;
}

/** The working days of the community. */
export function calendarIn({ years }: SettingsRecord): Calendar {
  return calendarOf(years ?? {});
}

/** @param thisYear the year it is in Shanghai at `now` */
export function presentSettings(record: SettingsRecord, now: Date, thisYear: number): SettingsView {
  const calendar = calendarIn(record);
  return {
    version: record.v,
    categories: categoryCodes.map((code) => {
      const category = categoryIn(record, code);
      const { first, close } = promiseDate(category, now, calendar);
      const ifNow = { first: presentDeadline(first), close: presentDeadline(close) };
      return { ...category, level: categoryLevels[code], ifNow };
    }),
    quiet: quietIn(record),
    years: [thisYear, thisYear + 1].map((year) => presentYear(record, year)),
  };
}

function presentYear({ years }: SettingsRecord, year: number): YearView {
  const [own, notice] = [years?.[String(year)], noticeOf(year)];
  const { off, work } = own ?? notice ?? { off: [], work: [] };
  const source = own ? 'own' : notice ? 'notice' : 'none';
  return { year, source, hasNotice: notice !== undefined, off: [...off], work: [...work] };
}

/** As it is sent. */
export function presentDeadline({ by, day, isTentative }: Deadline) {
  return { by: by.toISOString(), ...(day !== undefined && { day }), isTentative };
}
