/** The part of the repository that tells, erases and ends: by person, and by age. */
import { oneOf, type Change, type Collection, type Database, type Where } from '../../kernel/database';
import { fromThere, toPage } from '../../kernel/paging';
import type { PageRecord, RequestRecord } from './repository';
import type { Entry } from './request';

/** Documents of one round. */
const some = 50;
/** More cases than anybody answers for in the three years they are kept. */
const most = 1000;

/** Queries for a person who asks what is kept, who leaves, and for what is too old. */
export function leavingOf(database: Database, requests: Collection<RequestRecord>, pages: Collection<PageRecord>) {
  const { command } = database;
  const anyOf = (ids: readonly string[]) => oneOf(database, ids);
  return {
    someOfAskers: (askerIds: readonly string[]) => requests.find({ where: { askerId: anyOf(askerIds) }, limit: some }),
    /** Every request of one person, under every id he ever had. */
    allOfAskers: async (askerIds: readonly string[]) => {
      const all: RequestRecord[] = [];
      for (const askerId of askerIds) {
        // In the order of the index: most people's are all in the first round.
        const first = await requests.find({
          where: { askerId },
          order: [
            ['isOpen', 'asc'],
            ['reportedAt', 'desc'],
            ['_id', 'desc'],
          ],
          limit: some,
        });
        if (first.length < some) all.push(...first);
        else for (const isOpen of [true, false]) all.push(...(await allOf({ askerId, isOpen })));
      }
      return all;
    },
    openOfHandlers: (handlerIds: readonly string[]) => requests.count({ handlerId: anyOf(handlerIds), isOpen: true }),
    /** Requests with an entry of one of them, that one of them answers for, or has a part of. */
    someWith: async (personIds: readonly string[]) => {
      const acted = await requests.find({ where: { 'timeline.who.id': anyOf(personIds) }, limit: some });
      if (acted.length > 0) return acted;
      const [handled, reported, asked] = await Promise.all([
        requests.find({ where: { handlerId: anyOf(personIds) }, limit: some }),
        requests.find({ where: { reporterId: anyOf(personIds) }, limit: some }),
        requests.find({ where: { 'parts.toId': anyOf(personIds) }, limit: some }),
      ]);
      const found = new Map([...handled, ...reported, ...asked].map((one) => [one._id, one]));
      return [...found.values()];
    },
    /** Those he answered for, newest first: what others were told of them names him. */
    handledBy: (handlerIds: readonly string[]) =>
      requests.find({ where: { handlerId: anyOf(handlerIds) }, limit: most, fields: ['number', 'stateAt'] }),
    pagesById: async (ids: readonly string[]) =>
      ids.length === 0 ? [] : pages.find({ where: { _id: command.in([...ids]) }, limit: ids.length }),
    pagesWith: (personIds: readonly string[]) =>
      pages.find({ where: { 'entries.who.id': anyOf(personIds) }, limit: some }),
    setPage: (_id: string, entries: readonly Entry[]) => pages.update({ _id }, { entries: command.set([...entries]) }),
    /** On condition that nobody moved it meanwhile; one who did is met in the next round. No person's act: `v` stays. */
    setErased: ({ _id, v }: RequestRecord, change: Change) =>
      requests.update(
        { _id, v },
        Object.fromEntries(
          Object.entries(change).map(([field, value]) => [
            field,
            Array.isArray(value) || field === 'place' ? command.set(value as object) : value,
          ]),
        ),
      ),
    closedBefore: (before: Date) =>
      requests.find({
        where: { isOpen: false, stateAt: command.lt(before) },
        order: [['stateAt', 'asc']],
        limit: some,
      }),
    withVoicesBefore: (before: Date) =>
      requests.find({
        where: { 'voice.at': command.lt(before) },
        order: [['voice.at', 'asc']],
        limit: some,
        fields: ['voice'],
      }),
    /** No person's act: `v` stays. */
    endVoice: (_id: string) => requests.update({ _id }, { voice: command.remove() }),
    /** Of what he reported himself, and of what he reported for others. No person's act: `v` stays. */
    forgetPinsOf: (personIds: readonly string[]) => {
      const [his, isThere] = [anyOf(personIds), command.exists(true)];
      const either = command.or([
        { askerId: his, reporterId: command.exists(false), pin: isThere },
        { reporterId: his, pin: isThere },
      ]);
      return requests.update(either as unknown as Where, { pin: command.remove() });
    },
    endPinsBefore: (before: Date) => requests.update({ 'pin.at': command.lt(before) }, { pin: command.remove() }),
    removeWhole: async (_id: string, pageIds: readonly string[]) => {
      if (pageIds.length > 0) await pages.remove({ _id: command.in([...pageIds]) });
      await requests.remove({ _id });
    },
  };

  /** Newest first, a round at a time. */
  async function allOf(where: { readonly askerId: string; readonly isOpen: boolean }): Promise<RequestRecord[]> {
    const all: RequestRecord[] = [];
    for (let cursor: string | undefined; ;) {
      const rows = await requests.find({
        where: fromThere(database, where, 'reportedAt', cursor),
        order: [
          ['reportedAt', 'desc'],
          ['_id', 'desc'],
        ],
        limit: some + 1,
      });
      const page = toPage(rows, some, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
      all.push(...page.items);
      if (page.cursor === null) return all;
      cursor = page.cursor;
    }
  }
}
