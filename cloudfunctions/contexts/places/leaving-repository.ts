/** The part of the repository that tells, forgets and ends: by person, and by age. */
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { collections, type CommunityRecord, type ImportRecord } from './repository';

/** Documents of one round. */
const some = 50;
/** More sheets than one person brings in the year they are kept. */
const most = 1000;

/** Communities and imports by whose they are. */
export function leavingOf(database: Database) {
  const communities: Collection<CommunityRecord> = database.collection(collections.communities);
  const imports: Collection<ImportRecord> = database.collection(collections.imports);
  const anyOf = (ids: readonly string[]) => oneOf(database, ids);
  return {
    openedBy: (personIds: readonly string[]) =>
      communities.find({ where: { founderId: anyOf(personIds) }, limit: some, fields: ['name', 'foundedAt'] }),
    importsBy: (personIds: readonly string[]) =>
      imports.find({ where: { byId: anyOf(personIds) }, limit: most, fields: ['at', 'state'] }),
    forget: async (personIds: readonly string[], nobody: string) => {
      await communities.update({ founderId: anyOf(personIds) }, { founderId: nobody });
      await imports.update({ byId: anyOf(personIds) }, { byId: nobody });
    },
    importsBefore: (before: Date) =>
      imports.find({
        where: { at: database.command.lt(before) },
        order: [['at', 'asc']],
        limit: some,
        fields: ['communityId', 'at', 'file', 'written'],
      }),
    removeImports: async (ids: readonly string[]) => {
      if (ids.length > 0) await imports.remove({ _id: database.command.in([...ids]) });
    },
  };
}
