/** The part of the repository that is about sweeps: one document a sweep, and one a spot, so that two workers never wait. */
import type { CategoryCode } from '#contracts/community-settings';
import type { SpotCounts, SpotState } from '#contracts/request-sweeps';
import { sweepLimits } from '#contracts/request-sweeps';
import { oneOf, type Change, type Collection, type Database } from '../../kernel/database';
import type { Decided } from '../../kernel/decide';
import type { WithOutbox } from '../../kernel/facts';
import { fromThere } from '../../kernel/paging';
import type { HouseholdRecord } from './households-repository';
import { collections, type RequestRecord } from './repository';
import type { Entry } from './request';
import type { Standing } from './standing';
import type { SpotAct } from './sweep';

export interface SweepRecord extends Decided, WithOutbox {
  /** Of the input it was begun with: another one under its key is refused. */
  readonly startDigest: string;
  readonly communityId: string;
  readonly thing: string;
  readonly code: CategoryCode;
  readonly from?: { readonly id: string; readonly number: string };
  readonly startedAt: Date;
  readonly startedBy: { readonly id: string; readonly name: string };
  readonly isOpen: boolean;
  /** How many spots it has. */
  readonly total: number;
  /** Everybody who began or ended it. */
  readonly actors: readonly string[];
  /** What was told when it ended, how its spots stood then, and of which requests the people were told. */
  readonly end?: {
    readonly at: Date;
    readonly by: SweepRecord['startedBy'];
    readonly words: string;
    readonly counts: SpotCounts;
    readonly told: readonly string[];
  };
}

export interface SpotRecord extends Decided {
  readonly sweepId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly buildingId: string;
  /** The building as it was called when the sweep began. */
  readonly label: string;
  /** Its place among the others, from 1. */
  readonly order: number;
  readonly state: SpotState;
  /** The sweep has ended: nothing more is said of it. */
  readonly isOver: boolean;
  readonly entries: readonly SpotEntry[];
  /** Everybody who said something of it. */
  readonly actors: readonly string[];
  /** What was decided of single entries, and which pictures were looked at and are clean: as in a request. */
  readonly standings?: Readonly<Record<string, Standing>>;
  readonly clearPictures?: Readonly<Record<string, true>>;
}

export interface SpotEntry extends Pick<Entry, 'at' | 'who' | 'words' | 'noPhotoReason' | 'photos'> {
  readonly act: SpotAct;
}

const cardFields = ['communityId', 'thing', 'startedAt', 'isOpen', 'total'] as const;
export type SweepCardRecord = Pick<SweepRecord, '_id' | (typeof cardFields)[number]>;

/** What is told of a request when its sweep ends. */
const toldFields = [
  ...(['number', 'communityId', 'gridId', 'place', 'words', 'askerId', 'reporterId'] as const),
  'reportedAt',
] as const;
export type ToldRequest = Pick<RequestRecord, '_id' | (typeof toldFields)[number]>;

/** Of how many requests the people are told at most: their facts are in one document. */
const mostTold = 100;
const perInsert = 100;
/** One request is seldom told of twice. */
const fewResults = 5;
/** Documents of one round of an erasure, and more than anybody looks at in three years. */
const some = 50;
const most = 1000;

/** Sweeps as this context keeps them. */
export function sweepsRepository(database: Database) {
  const sweeps: Collection<SweepRecord> = database.collection(collections.sweeps);
  const spots: Collection<SpotRecord> = database.collection(collections.spots);
  const requests: Collection<RequestRecord> = database.collection(collections.requests);
  const households: Collection<HouseholdRecord> = database.collection(collections.households);
  const { command } = database;
  const of = (personIds: readonly string[]) => ({ actors: oneOf(database, personIds) });
  return {
    sweeps,
    spots,
    keepSpots: async (all: readonly SpotRecord[]) => {
      for (let at = 0; at < all.length; at += perInsert) await spots.insertMissing(all.slice(at, at + perInsert));
    },
    spotsOf: (sweepId: string) =>
      spots.find({ where: { sweepId }, order: [['order', 'asc']], limit: sweepLimits.buildings }),
    /** Nothing more is said of any of them; one that somebody is just writing is written before, or refused. */
    shutSpots: (sweepId: string) => spots.update({ sweepId, isOver: false }, { isOver: true, v: command.inc(1) }),
    /** Open requests of its kind in these buildings, newest first. */
    openIn: (buildingIds: readonly string[], code: CategoryCode) =>
      requests.find({
        where: { 'place.buildingId': command.in([...buildingIds]), isOpen: true, 'kind.code': code },
        limit: mostTold,
        fields: toldFields,
      }) as Promise<readonly ToldRequest[]>,
    requestsById: (ids: readonly string[]) =>
      requests.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: toldFields }) as Promise<
        readonly ToldRequest[]
      >,
    householdsOf: (requestIds: readonly string[]) =>
      households.find({ where: { requestId: command.in([...requestIds]) }, limit: most }),
    /** Sweeps whose result is on its way. */
    ofOutbox: () => sweeps.find({ where: { outboxAt: command.gt(new Date(0)) }, limit: some }),
    ofCommunity: (communityId: string, cursor: string | undefined, size: number) =>
      sweeps.find({
        where: fromThere(database, { communityId }, 'startedAt', cursor),
        order: [
          ['startedAt', 'desc'],
          ['_id', 'desc'],
        ],
        limit: size + 1,
        fields: cardFields,
      }) as Promise<readonly SweepCardRecord[]>,
    /** The last sweeps of which the people of a request were told, newest first. */
    toldOf: (requestId: string) =>
      sweeps.find({ where: { 'end.told': requestId }, order: [['startedAt', 'desc']], limit: fewResults }),
    /** Spots that one of them said something of. */
    spotsWith: (personIds: readonly string[]) => spots.find({ where: of(personIds), limit: most }),
    someSpotsWith: (personIds: readonly string[]) => spots.find({ where: of(personIds), limit: some }),
    sweepsWith: (personIds: readonly string[]) => sweeps.find({ where: of(personIds), limit: most }),
    someSweepsWith: (personIds: readonly string[]) => sweeps.find({ where: of(personIds), limit: some }),
    /** On condition that nobody moved it meanwhile. No person's act: `v` stays. */
    eraseSpot: ({ _id, v }: SpotRecord, change: Change) => spots.update({ _id, v }, whole(change)),
    eraseSweep: ({ _id, v }: SweepRecord, change: Change) => sweeps.update({ _id, v }, whole(change)),
    begunBefore: (before: Date) =>
      sweeps.find({ where: { startedAt: command.lt(before) }, order: [['startedAt', 'asc']], limit: some }),
    removeSweep: async (_id: string) => {
      await spots.remove({ sweepId: _id });
      await sweeps.remove({ _id });
    },
  };

  /** What is nested is written whole. */
  function whole(change: Change): Change {
    return Object.fromEntries(
      Object.entries(change).map(([field, value]) => [
        field,
        typeof value === 'object' && value !== null ? command.set(value) : value,
      ]),
    );
  }
}

export type SweepsRepository = ReturnType<typeof sweepsRepository>;
