import { consents, type ConsentPurpose } from '#contracts/consents';
import type { OutputOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';

/** A text to agree to, and whether I do. */
export type ConsentItem = OutputOf<typeof consents>['items'][number];

/** Every text there is, as the server has it today. */
export function useConsents(isNeeded = true) {
  return useAnswer(consents, {}, { isNeeded });
}

/** One text, and whether I agree, once it is needed; that it doesn't come, as without a network, is told. */
export function useConsentTo(purpose: ConsentPurpose, isNeeded: boolean) {
  const { data, isError, isFetching } = useConsents(isNeeded);
  // What was kept may be from before the last yes or no.
  return { item: isFetching ? undefined : textFor(data?.items ?? [], purpose), isUnknown: isError && !isFetching };
}

/** The text for one purpose. */
export function textFor(items: readonly ConsentItem[], purpose: ConsentPurpose): ConsentItem | undefined {
  return items.find((item) => item.purpose === purpose);
}
