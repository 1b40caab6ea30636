/** Pure rules of consents: nothing is agreed to unless the last word on it says so, and to a text that still holds. */
import { consentTexts, type ConsentPurpose } from '#contracts/consents';
import { Refusal } from '../../kernel/refusal';
import type { ConsentRecord, ConsentsRecord } from './person-parts';

export const noConsents: ConsentsRecord = { now: {}, history: [], olderPages: 0 };

/** Words kept in the person's document, and how many move into a page of their own when there are more. */
export const wordsKept = 50;
const wordsPerPage = 25;

/** Whether somebody agrees to this now: said so last, and to a text whose purpose has not changed since. */
export function isConsentGiven(consents: ConsentsRecord | undefined, purpose: ConsentPurpose): boolean {
  const last = consents?.now[purpose];
  return last?.isGiven === true && last.textVersion >= consentTexts[purpose].goodSince;
}

/** Whether his last word on the privacy guide takes it back; of whom no word is kept is none. */
export function isGuest(consents: ConsentsRecord | undefined): boolean {
  return consents?.now.guide?.isGiven === false;
}

/**
 * What somebody new begins with: the guide was shown beside what he says, and by saying it he agrees to it. Nothing of
 * one whose screen showed none.
 */
export function agreedWith(
  { actor, now }: { readonly actor: { readonly personId: string }; readonly now: Date },
  guide: number | undefined,
): { readonly consents?: ConsentsRecord } {
  if (guide === undefined) return {};
  const said = { purpose: 'guide', textVersion: guide, at: now, way: 'ownTap', isGiven: true } as const;
  return { consents: withWords(noConsents, [{ ...said, byId: actor.personId }]).after };
}

/**
 * Consent is to the words of today.
 * @throws Refusal STALE for any other version
 */
export function mustBeCurrent({ purpose, textVersion }: Pick<ConsentRecord, 'purpose' | 'textVersion'>): void {
  if (textVersion !== consentTexts[purpose].version) throw new Refusal('STALE', 'another text of a consent');
}

/** The consents after some more words; what no longer fits is answered apart, to be kept in a page. */
export function withWords(consents: ConsentsRecord, words: readonly ConsentRecord[]) {
  const said = Object.fromEntries(words.map((word) => [word.purpose, word]));
  const history = [...consents.history, ...words];
  const isFull = history.length > wordsKept;
  const after: ConsentsRecord = {
    now: { ...consents.now, ...said },
    history: isFull ? history.slice(wordsPerPage) : history,
    olderPages: consents.olderPages + (isFull ? 1 : 0),
  };
  return { after, page: isFull ? history.slice(0, wordsPerPage) : undefined };
}

/** Whether a recording proves this word, and is still here. */
export function hasVoice({ way, fileId }: ConsentRecord): boolean {
  return way === 'voice' && fileId !== undefined;
}

/** When the oldest of the recordings was made that prove one of these words. */
export function oldestVoice(words: readonly ConsentRecord[]): Date | undefined {
  const made = words.filter(hasVoice).map(({ at }) => at.getTime());
  return made.length === 0 ? undefined : new Date(Math.min(...made));
}

/** A word without its recording, when that is older; what was said, when and that it was recorded stays. */
export function withoutVoice(word: ConsentRecord, before: Date): ConsentRecord {
  if (!hasVoice(word) || word.at >= before) return word;
  const { fileId: _gone, ...said } = word;
  return said;
}

/** Words of two records in one, in the order they were said; of each purpose the later word holds. */
export function joinedWords(own: ConsentsRecord, others: ConsentsRecord): readonly ConsentRecord[] {
  const later = Object.values(others.now).filter((word) => {
    const mine = own.now[word.purpose];
    return mine === undefined || mine.at < word.at;
  });
  return [...later].sort((one, other) => one.at.getTime() - other.at.getTime());
}
