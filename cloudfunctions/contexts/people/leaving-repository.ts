/** The part of the repository that tells, erases and ends: by person, by community and by age. */
import { oneOf, type Change, type Collection, type Database } from '../../kernel/database';
import { removeOldest } from '../../kernel/personal';
import type { ClaimRecord, ConsentPageRecord, PersonRecord, TicketRecord } from './repository';

/** Documents of one round. */
const some = 100;

/** Each is several calls and files of his own. */
const oneVoiceRound = 20;

interface Kept {
  readonly people: Collection<PersonRecord>;
  readonly tickets: Collection<TicketRecord>;
  readonly claims: Collection<ClaimRecord>;
  readonly consentPages: Collection<ConsentPageRecord>;
}

/** Queries for a person who asks what is kept, who leaves, for a list of all, and for what is too old. */
export function leavingOf(database: Database, { people, tickets, claims, consentPages }: Kept) {
  const { command } = database;
  const anyOf = (ids: readonly string[]) => oneOf(database, ids);
  return {
    /** Persons who live in a community, a page at a time in the order of their ids. */
    residentsOf: (communityId: string, after: string, size: number) =>
      people.find({
        where: { 'homes.communityId': communityId, _id: command.gt(after) },
        order: [['_id', 'asc']],
        limit: size,
        fields: ['name', 'homes'],
      }),
    wholeOf: (ids: readonly string[]) => people.find({ where: { _id: command.in([...ids]) }, limit: ids.length }),
    allHelpedBy: (ids: readonly string[]) => people.find({ where: { 'helpers.personId': anyOf(ids) }, limit: some }),
    /** Those who took a grid over from one of them. */
    successorsOf: (ids: readonly string[]) =>
      people.find({ where: { 'tookOver.fromPersonId': anyOf(ids) }, limit: some, fields: ['tookOver'] }),
    pagesOf: (personIds: readonly string[]) =>
      consentPages.find({ where: { personId: anyOf(personIds) }, limit: some }),
    ticketsOf: (personIds: readonly string[]) => tickets.find({ where: { byId: anyOf(personIds) }, limit: some }),
    /** Those he made, those made for him, and his id on those he used. */
    removeTicketsOf: async (personIds: readonly string[]) => {
      await Promise.all([
        tickets.remove({ byId: anyOf(personIds) }),
        tickets.remove({ 'what.personId': anyOf(personIds) }),
      ]);
      await tickets.update({ usedBy: anyOf(personIds) }, { usedBy: command.pullAll([...personIds]) });
    },
    /** On condition that nobody moved it meanwhile; one who did is met in the next round. */
    changeOther: ({ _id, v }: PersonRecord, change: Change) => people.update({ _id, v }, change),
    /** His name goes from what others took over from him, told already or not. */
    forgetPredecessor: async (ids: readonly string[]) => {
      const named = command.pull({ fromPersonId: command.in([...ids]) });
      await people.update({ 'tookOver.fromPersonId': anyOf(ids) }, { outbox: named, tookOver: named });
    },
    /** Who had nothing else to tell has nothing that waits. */
    settleOutbox: (id: string) => people.update({ _id: id, outbox: [] }, { outboxAt: command.remove() }),
    removePersons: async (personIds: readonly string[], nobody: string) => {
      await claims.remove({ byId: anyOf(personIds), until: command.exists(true) });
      await Promise.all([
        claims.update({ byId: anyOf(personIds) }, { byId: nobody }),
        consentPages.remove({ personId: anyOf(personIds) }),
      ]);
      await people.remove({ _id: anyOf(personIds) });
    },
    /** Those of whom a recording was made before, the oldest first. */
    withVoicesBefore: (before: Date) =>
      people.find({
        where: { voicesSince: command.lt(before) },
        order: [['voicesSince', 'asc']],
        limit: oneVoiceRound,
      }),
    changePage: (id: string, entries: ConsentPageRecord['entries']) =>
      consentPages.update({ _id: id }, { entries: command.set(entries) }),
    endTickets: (before: Date) =>
      removeOldest(database, tickets, { where: { until: command.lt(before) }, field: 'until' }),
  };
}
