import { consents, type ConsentPurpose } from '#contracts/consents';
import type { OutputOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';

/** A text to agree to, and whether I do. */
export type ConsentItem = OutputOf<typeof consents>['items'][number];

/** Every text there is, as the server has it today. */
export function useConsents(isNeeded = true) {
  return useAnswer(consents, {}, { isNeeded });
}

/** One text, and whether I agree; undefined until it is known, as without a network. */
export function useConsentTo(purpose: ConsentPurpose, isNeeded: boolean): ConsentItem | undefined {
  return textFor(useConsents(isNeeded).data?.items ?? [], purpose);
}

/** The text for one purpose. */
export function textFor(items: readonly ConsentItem[], purpose: ConsentPurpose): ConsentItem | undefined {
  return items.find((item) => item.purpose === purpose);
}
