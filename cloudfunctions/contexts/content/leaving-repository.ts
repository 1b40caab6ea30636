/** The part of the repository that tells, erases and ends: by person, by case and by age. */
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { removeOldest } from '../../kernel/personal';
import { collections, type FeedbackRecord, type HeldRecord, type PictureRecord, type ReportRecord } from './repository';

/** Documents of one round; more than one person ever wrote that somebody had to look at. */
const some = 100;
const most = 1000;

/** Queries for a person who asks what is kept, who leaves, and for what is too old. */
export function leavingOf(database: Database) {
  const held: Collection<HeldRecord> = database.collection(collections.held);
  const reports: Collection<ReportRecord> = database.collection(collections.reports);
  const pictures: Collection<PictureRecord> = database.collection(collections.pictures);
  const feedback: Collection<FeedbackRecord> = database.collection(collections.feedback);
  const { command } = database;
  const anyOf = (ids: readonly string[]) => oneOf(database, ids);
  return {
    allOf: async (ids: readonly string[]) => {
      const [own, reported, told] = await Promise.all([
        held.find({ where: { writerId: anyOf(ids) }, limit: most }),
        reports.find({ where: { byId: anyOf(ids) }, limit: most }),
        feedback.find({ where: { byId: anyOf(ids) }, limit: most }),
      ]);
      return { held: own, reports: reported, feedback: told };
    },
    /** What was reported about his words goes with them, and so does what WeChat said of his pictures. */
    removeOf: async (ids: readonly string[]) => {
      const own = await held.find({ where: { writerId: anyOf(ids) }, limit: most, fields: ['writerId'] });
      const itemIds = own.map(({ _id }) => _id);
      await Promise.all([
        reports.remove({ byId: anyOf(ids) }),
        pictures.remove({ 'item.writerId': anyOf(ids) }),
        feedback.remove({ byId: anyOf(ids) }),
        itemIds.length > 0 ? reports.remove({ itemId: command.in(itemIds) }) : 0,
      ]);
      if (itemIds.length > 0) await held.remove({ writerId: anyOf(ids) });
    },
    forgetAnswerer: (ids: readonly string[], name: string) =>
      feedback.update({ 'answer.who.id': anyOf(ids) }, { 'answer.who.name': name }),
    itemsAbout: async (subjectIds: readonly string[]) => {
      const found: HeldRecord[] = [];
      for (let at = 0; at < subjectIds.length; at += some) {
        const where = { 'subject.id': command.in(subjectIds.slice(at, at + some)) };
        found.push(...(await held.find({ where, limit: most, fields: ['subject'] })));
      }
      return found;
    },
    setExcerpt: (_id: string, excerpt: string) => held.update({ _id }, { excerpt }),
    endHeld: async (before: Date) => {
      const where = { isOpen: false, lookedAt: command.lt(before) };
      const old = await held.find({ where, order: [['lookedAt', 'asc']], limit: some, fields: ['lookedAt'] });
      if (old.length === 0) return 0;
      const itemIds = command.in(old.map(({ _id }) => _id));
      await reports.remove({ itemId: itemIds });
      return held.remove({ _id: itemIds });
    },
    endFeedback: (before: Date) =>
      removeOldest(database, feedback, { where: { isOpen: false, at: command.lt(before) }, field: 'at' }),
    endPictures: (before: Date) => removeOldest(database, pictures, { where: { at: command.lt(before) }, field: 'at' }),
  };
}
