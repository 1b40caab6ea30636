/** What a word on a consent changes in a person's document, wherever it was said. */
import type { Command } from '#contracts/operation';
import type { Call } from '../../kernel/context';
import { noConsents, withWords } from './consent-rules';
import { openTags, sealTags, withoutHealth } from './kept-fields';
import type { ConsentRecord } from './person-parts';
import { consentPageId, peopleRepository, type PersonRecord } from './repository';

/** The part of a change that adds words, their overflow kept first. What a withdrawn consent allowed ends with it. */
export async function consentChange(
  { database, vault }: Pick<Call<Command>, 'database' | 'vault'>,
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
  return {
    consents: database.command.set(after),
    ...(isTakenBack('onBehalf') && { helpers: database.command.set(guardians) }),
    ...(isTakenBack('health') &&
      kept?.tags !== undefined && { 'kept.tags': sealTags(vault, _id, withoutHealth(openTags(vault, person))) }),
  };
}
