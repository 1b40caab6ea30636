/** Recordings of consents are kept for their days and no longer; the words they proved stay, with when and how. */
import type { Ports } from '../../kernel/context';
import { hasVoice, oldestVoice, withoutVoice } from './consent-rules';
import type { ConsentRecord, ConsentsRecord } from './person-parts';
import { peopleRepository, type PeopleRepository, type PersonRecord } from './repository';

/**
 * Ends the recordings of some persons that were made before; answers of how many, and none when nothing is left. The
 * files go first: where it breaks off, they are found once more, and one that is gone is no failure.
 */
export async function endVoices({ database, storage }: Ports, before: Date): Promise<number> {
  const repository = peopleRepository(database);
  const due = await repository.withVoicesBefore(before);
  for (const person of due) {
    const pages = (person.consents?.olderPages ?? 0) > 0 ? await repository.pagesOf([person._id]) : [];
    const current = [...(person.consents?.history ?? []), ...Object.values(person.consents?.now ?? {})];
    const words = [...current, ...pages.flatMap(({ entries }) => entries)];
    await storage.remove(endingFiles(words, before));
    for (const { _id, entries } of pages.filter(({ entries: said }) => said.some((word) => isEnding(word, before)))) {
      await repository.changePage(
        _id,
        entries.map((word) => withoutVoice(word, before)),
      );
    }
    await settle(repository, database, person, { before, words });
  }
  return due.length;
}

const isEnding = (word: ConsentRecord, before: Date) => hasVoice(word) && word.at < before;

/** One recording may prove several words: it ends with the youngest. */
function endingFiles(words: readonly ConsentRecord[], before: Date): string[] {
  const filesOf = (some: readonly ConsentRecord[]) => some.flatMap(({ fileId }) => fileId ?? []);
  const staying = new Set(filesOf(words.filter((word) => !isEnding(word, before))));
  const ending = filesOf(words.filter((word) => isEnding(word, before)));
  return [...new Set(ending)].filter((fileId) => !staying.has(fileId));
}

/** On condition that nobody moved him meanwhile; who did is met in the next round. */
async function settle(
  repository: PeopleRepository,
  { command }: Ports['database'],
  person: PersonRecord,
  { before, words }: { readonly before: Date; readonly words: readonly ConsentRecord[] },
): Promise<void> {
  const next = oldestVoice(words.map((word) => withoutVoice(word, before)));
  await repository.changeOther(person, {
    ...(person.consents && { consents: command.set(withoutVoices(person.consents, before)) }),
    voicesSince: next ?? command.remove(),
  });
}

function withoutVoices(consents: ConsentsRecord, before: Date): ConsentsRecord {
  const now = Object.entries(consents.now).map(([purpose, word]) => [purpose, withoutVoice(word, before)] as const);
  return {
    ...consents,
    now: Object.fromEntries(now),
    history: consents.history.map((word) => withoutVoice(word, before)),
  };
}
