/** What a word on a consent changes in a person's document, wherever it was said. */
import type { Command } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Change, Database } from '../../kernel/database';
import { leave } from '../../kernel/facts';
import type { Vault } from '../../kernel/vault';
import { noConsents, oldestVoice, withWords } from './consent-rules';
import { factOfEnd } from './gone';
import { openTags, sealTags, withoutHealth } from './kept-fields';
import type { ConsentRecord } from './person-parts';
import { consentPageId, peopleRepository, type PersonRecord } from './repository';
import { words as sentences } from './words';

/** The consent a record of somebody else cannot be kept without, and what he is called once it is taken back. */
const keptBy = {
  worker: { purpose: 'guide', name: sentences.letGo },
  guardian: { purpose: 'minor', name: sentences.noLongerKept },
} as const;

/** Whether taking this back ends the record: nobody may keep it any more. */
export function isEnding({ kept }: PersonRecord, purpose: string): boolean {
  return kept !== undefined && keptBy[kept.by].purpose === purpose;
}

/** Whether nobody keeps this record any more, and the clock is to erase it. */
export function isLetGo({ identities, name, homes, mergedInto }: PersonRecord): boolean {
  const isCalledSo = Object.values(keptBy).some((one) => one.name === name);
  return isCalledSo && identities.length === 0 && homes.length === 0 && mergedInto === undefined;
}

/** The part of a new record that holds what was agreed to. */
export function agreed(words: readonly ConsentRecord[]): Pick<PersonRecord, 'consents' | 'voicesSince'> {
  const voicesSince = oldestVoice(words);
  return { consents: withWords(noConsents, words).after, ...(voicesSince && { voicesSince }) };
}

/** The part of a change that adds words, their overflow kept first. What a withdrawn consent allowed ends with it. */
export async function consentChange(
  { actor, database, now, vault }: Pick<Call<Command, PersonActor>, 'actor' | 'database' | 'now' | 'vault'>,
  person: PersonRecord,
  words: readonly ConsentRecord[],
): Promise<Record<string, unknown>> {
  const { _id, consents: said = noConsents, helpers = [], kept } = person;
  const { after, page } = withWords(said, words);
  if (page) {
    const pageId = consentPageId(_id, after.olderPages);
    await peopleRepository(database).consentPages.insert({ _id: pageId, personId: _id, entries: page });
  }
  const isTakenBack = (what: string) => words.some(({ purpose, isGiven }) => purpose === what && !isGiven);
  const guardians = helpers.filter(({ way }) => way === 'guardian');
  const voices = [person.voicesSince ?? [], oldestVoice(after.history) ?? []].flat().map((at) => at.getTime());
  return {
    consents: database.command.set(after),
    ...(voices.length > 0 && { voicesSince: new Date(Math.min(...voices)) }),
    ...(isTakenBack('onBehalf') && { helpers: database.command.set(guardians) }),
    ...(isTakenBack('health') && kept && withoutHealthOf(database, vault, person)),
    ...(kept &&
      isTakenBack(keptBy[kept.by].purpose) && {
        ...emptied(database, keptBy[kept.by].name),
        ...leave(database, factOfEnd(person, actor.personId, now)),
      }),
  };
}

/** The tags about health go one by one; a note in free words may hold any of it, and goes whole. */
function withoutHealthOf({ command }: Pick<Database, 'command'>, vault: Vault, person: PersonRecord): Change {
  const { _id, kept } = person;
  const tags = kept?.tags === undefined ? undefined : sealTags(vault, _id, withoutHealth(openTags(vault, person)));
  return {
    ...(kept?.note !== undefined && { 'kept.note': command.remove() }),
    ...(tags !== undefined && { 'kept.tags': tags }),
  };
}

/** Nothing of him is read any more; words and proofs of consents stay until the clock finds the files by them. */
function emptied({ command }: Pick<Database, 'command'>, name: string): Change {
  const gone = command.remove();
  const nothing = { kept: gone, phone: gone, birth: gone, waitsIn: gone, waitsAt: gone };
  return { name, homes: command.set([]), helpers: command.set([]), ...nothing };
}
