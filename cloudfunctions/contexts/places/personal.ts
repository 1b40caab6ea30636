/** What the places context keeps of persons: who opened a community, and who brought which sheet of places. */
import { keptDays } from '../../../config/settings';
import { erasedId } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { noTraces, untilNone, type Personal } from '../../kernel/personal';
import { messageTime } from '../../kernel/shanghai-time';
import { leavingOf } from './leaving-repository';
import { papersRepository, type PaperRecord } from './papers-repository';
import { placesRepository } from './repository';
import { labels } from './words';

export const personal: Personal = {
  collect: async ({ database }, personIds) => {
    const repository = leavingOf(database);
    const [opened, brought, taken] = await Promise.all([
      repository.openedBy(personIds),
      repository.importsBy(personIds),
      papersRepository(database).takenBy(personIds),
    ]);
    return [
      ...opened.map(({ name, foundedAt }) => ({
        title: labels.opened,
        lines: [[name, messageTime(foundedAt)] as const],
      })),
      ...brought.map(({ at, state }) => ({
        title: labels.brought,
        lines: [[messageTime(at), labels.states[state]] as const],
      })),
      ...taken.map(({ at }) => ({ title: labels.taken, lines: [['', messageTime(at)] as const] })),
    ];
  },
  hindrances: () => Promise.resolve([]),
  tracesOf: () => Promise.resolve(noTraces),
  /** The places stay, and so does what was in a sheet; who brought them is nobody any more. What he took goes. */
  erase: async (ports, { personIds }) => {
    await untilNone(async () => endPapers(ports, await papersRepository(ports.database).takenBy(personIds)));
    await leavingOf(ports.database).forget(personIds, erasedId);
  },
  sealed: [],
  retention: [
    {
      name: 'papers',
      days: keptDays.papers,
      end: async (ports, before) => endPapers(ports, await papersRepository(ports.database).before(before)),
    },
    {
      name: 'imports',
      days: keptDays.imports,
      end: async ({ database, storage }, before) => {
        const repository = leavingOf(database);
        const old = await repository.importsBefore(before);
        for (const record of old) {
          // One that is a year under way is under way no more: it gives the community back, and its sheet goes.
          await placesRepository(database).moveOpen(record, { state: 'dropped' });
          await placesRepository(database).release(record.communityId, record._id);
        }
        await storage.remove(old.flatMap(({ file }) => file ?? []));
        await repository.removeImports(old.map(({ _id }) => _id));
        return old.length;
      },
    },
  ],
};

/** The file first: what is known of it is how it is found again. */
async function endPapers(
  { database, storage }: Ports,
  old: readonly Pick<PaperRecord, '_id' | 'fileId'>[],
): Promise<number> {
  if (old.length === 0) return 0;
  await storage.remove(old.map(({ fileId }) => fileId));
  return papersRepository(database).remove(old.map(({ _id }) => _id));
}
