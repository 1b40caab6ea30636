/** The part of the repository that is about rights: who left, what was taken along, what was asked to be put right. */
import type { exportKinds, exportReasons, exportStates } from '#contracts/privacy';
import type { ListFact, PrivacyFact, RecordGone } from '#contracts/privacy-facts';
import type { correctable, ErasureWay } from '#contracts/rights';
import type { Role } from '#contracts/values';
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { fromThere } from '../../kernel/paging';
import { removeOldest } from '../../kernel/personal';
import { eraseFromAudit } from './audit-repository';
import { collections, type RateRecord } from './repository';

/** All that is left of a person: that he was erased, so that what is late finds nobody. */
export interface ErasureRecord {
  readonly _id: string;
  readonly erasedAt: Date;
  /** Every id he had; missing once the last sweep is done. */
  readonly personIds?: readonly string[];
  readonly isErased: boolean;
  /** When it is looked at once more: for what broke off, and for what was on its way. */
  readonly dueAt?: Date;
  /** Where a worker did it for somebody without WeChat. */
  readonly asked?: AskedErasure;
  /** Since when there is a proof of that; missing once it was kept long enough. */
  readonly provenAt?: Date;
  /** Of one a worker erased: who must know is told. */
  readonly v?: number;
  readonly outbox?: readonly RecordGone[];
  readonly outboxAt?: Date;
}

/** How somebody without WeChat said that she wants it, and who did it: this must stay explained. */
export interface AskedErasure {
  readonly way: ErasureWay;
  readonly byId: string;
  readonly role: Role;
  /** The picture of the paper, or the recording. */
  readonly fileId?: string;
  /** Who heard it, sealed. */
  readonly witness?: string;
  /** Of the command: told again, it is the same. */
  readonly key: string;
  readonly digest: string;
}

export interface ExportRecord {
  readonly _id: string;
  readonly kind: (typeof exportKinds)[number];
  readonly askerId: string;
  readonly at: Date;
  readonly state: (typeof exportStates)[number];
  /** Of a list of persons. */
  readonly communityId?: string;
  readonly why?: (typeof exportReasons)[number];
  readonly persons?: number;
  readonly approverId?: string;
  /** Of the command that fetched it: told again, it is the same. */
  readonly fetchKey?: string;
  /** Until when it may be fetched; once it was made, until when links are given. */
  readonly until: Date;
  readonly fileIds: readonly string[];
  /** Of a list that needs a second person: moved with each fact. */
  readonly v?: number;
  /** The facts it ever left. */
  readonly told?: readonly ListFact[];
  readonly outbox?: readonly ListFact[];
  readonly outboxAt?: Date;
}

export interface CorrectionRecord {
  readonly _id: string;
  readonly v: number;
  readonly personId: string;
  readonly communityId: string;
  readonly at: Date;
  readonly field: (typeof correctable)[number];
  /** Sealed. */
  readonly words: string;
  readonly digest: string;
  readonly state: 'waiting' | 'answered';
  readonly answererId?: string;
  readonly answerKey?: string;
  readonly answeredAt?: Date;
  readonly isDone?: boolean;
  /** Sealed. */
  readonly answer?: string;
  readonly outbox: readonly PrivacyFact[];
  readonly outboxAt?: Date;
}

/** How far a daily work has come. */
export interface ChoreRecord {
  readonly _id: string;
  readonly day?: string;
  readonly keyId?: string;
  /** Which field of how many, and the last document seen in it. */
  readonly step?: number;
  readonly after?: string;
  /** Texts that could not be sealed anew in this pass. */
  readonly left?: number;
}

/** Documents of one round, and rows one list answers. */
const some = 100;

/** Erasures, exports, corrections and chores, as the privacy context keeps them. */
export function rightsRepository(database: Database) {
  const rates: Collection<RateRecord> = database.collection(collections.rates);
  const erasures: Collection<ErasureRecord> = database.collection(collections.erasures);
  const exports: Collection<ExportRecord> = database.collection(collections.exports);
  const corrections: Collection<CorrectionRecord> = database.collection(collections.corrections);
  const chores: Collection<ChoreRecord> = database.collection(collections.chores);
  const { command } = database;
  const anyOf = (ids: readonly string[]) => oneOf(database, ids);
  const oldest = (field: string) => [[field, 'asc']] as const;
  return {
    erasures,
    exports,
    corrections,
    chores,
    dueErasures: (now: Date) => erasures.find({ where: { dueAt: command.lte(now) }, order: oldest('dueAt'), limit: 5 }),
    postponeErasure: (_id: string, dueAt: Date) => erasures.update({ _id }, { dueAt }),
    endErasure: (_id: string) => erasures.update({ _id }, { personIds: command.remove(), dueAt: command.remove() }),
    /** What proved an erasure goes after its time, a voice sooner; that it was asked for, how, and who did it stays. */
    oldProofs: (before: Date, way?: 'voice') =>
      erasures.find({
        where: { ...(way !== undefined && { 'asked.way': way }), provenAt: command.lt(before) },
        order: oldest('provenAt'),
        limit: some,
        fields: ['provenAt', 'asked'],
      }),
    forgetProofs: (ids: readonly string[]) =>
      erasures.update(
        { _id: anyOf(ids) },
        { provenAt: command.remove(), 'asked.fileId': command.remove(), 'asked.witness': command.remove() },
      ),
    exportsOf: (askerIds: readonly string[]) => exports.find({ where: { askerId: anyOf(askerIds) }, limit: some }),
    waitingExports: (communityId: string) =>
      exports.find({ where: { communityId, state: 'waiting' }, order: [['at', 'desc']], limit: some }),
    correctionsOf: (personIds: readonly string[]) =>
      corrections.find({ where: { personId: anyOf(personIds) }, limit: some }),
    /** Of one person, newest first; one more than a page, to know whether there is another. */
    askedBy: (personIds: readonly string[], cursor: string | undefined, size: number) =>
      corrections.find({
        where: fromThere(database, { personId: anyOf(personIds) }, 'at', cursor),
        order: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit: size + 1,
      }),
    waitingCorrections: (communityId: string) =>
      corrections.find({ where: { communityId, state: 'waiting' }, order: oldest('at'), limit: some }),
    /**
     * Takes somebody out of every row: what was done stays, who it was is gone. Counts stay for their two days: who comes
     * back at once has the same limits.
     */
    eraseFromRows: async (ids: readonly string[], nobody: string) => {
      await eraseFromAudit(database, ids, nobody);
      await exports.update({ approverId: anyOf(ids) }, { approverId: nobody });
      await corrections.update({ answererId: anyOf(ids) }, { answererId: nobody, answerKey: nobody });
      await erasures.update({ 'asked.byId': anyOf(ids) }, { 'asked.byId': nobody, 'asked.key': nobody });
      await exports.remove({ askerId: anyOf(ids) });
      await corrections.remove({ personId: anyOf(ids) });
    },
    endRates: (before: Date) => removeOldest(database, rates, { where: { since: command.lt(before) }, field: 'since' }),
    endCorrections: (before: Date) =>
      removeOldest(database, corrections, {
        where: { state: 'answered', answeredAt: command.lt(before) },
        field: 'answeredAt',
      }),
    oldExports: (before: Date) =>
      exports.find({ where: { at: command.lt(before) }, order: oldest('at'), limit: some, fields: ['at', 'fileIds'] }),
    removeExports: (ids: readonly string[]) => exports.remove({ _id: anyOf(ids) }),
    setChore: async ({ _id, ...progress }: ChoreRecord) => {
      if ((await chores.update({ _id }, progress)) === 0) await chores.insert({ _id, ...progress });
    },
  };
}

export type RightsRepository = ReturnType<typeof rightsRepository>;
