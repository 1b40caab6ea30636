/** How a promised moment is said. */
import type * as v from 'valibot';
import type { deadline } from '#contracts/community-settings';
import { clockWords, dayWords } from '../../time';

/** «11月30日», or where the clock runs «11月26日 15:20». */
export function deadlineWords({ by, day }: v.InferOutput<typeof deadline>): string {
  return day === undefined ? clockWords(by) : dayWords(`${day}T00:00:00+08:00`);
}
