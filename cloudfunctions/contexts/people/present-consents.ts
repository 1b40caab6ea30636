/** Consents as the person they are about reads them. */
import type { ConsentEntryView } from '#contracts/consents';
import type { ConsentRecord } from './person-parts';

/** One word, without the file and the witness that prove it. */
export function presentConsent(word: ConsentRecord, personId: string): ConsentEntryView {
  const { purpose, textVersion, at, way, isGiven, byId } = word;
  return { purpose, textVersion, at: at.toISOString(), way, isGiven, isByOther: byId !== personId };
}
