/** For whom a report is written. Pure. */
import type { Helped } from '../people/public';
import type { ReportDraft } from './draft';

/** Of whom a draft is: undefined for one's own, `gone` for somebody who does not let us act for him any more. */
export function whoseIs({ forPersonId }: Pick<ReportDraft, 'forPersonId'>, helped: readonly Helped[]) {
  if (forPersonId === undefined) return undefined;
  return helped.find(({ personId }) => personId === forPersonId) ?? 'gone';
}
