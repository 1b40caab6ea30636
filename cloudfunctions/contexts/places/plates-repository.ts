/** Codes of plates that are drawn, and those that were asked for. Nothing of a person is in either. */
import type { PlateKind } from '#contracts/plates';
import type { Collection, Database } from '../../kernel/database';
import { collections } from './repository';

type OtherKind = Exclude<PlateKind, 'units'>;

/** The codes of one place: of a house's units from the first one on, as many as are drawn; one of a house or a shop. */
export interface PlatesRecord {
  /** The place, whatever edition it is in. */
  readonly _id: string;
  readonly communityId: string;
  /** Missing of stairways. */
  readonly kind?: OtherKind;
  readonly drawn: number;
  readonly fileIds: readonly string[];
}

export interface PlateOrderRecord {
  readonly _id: string;
  readonly communityId: string;
  /** Missing of stairways. */
  readonly kind?: OtherKind;
  /** Without either, all of the kind. */
  readonly buildingId?: string;
  readonly shopId?: string;
  readonly digest: string;
  readonly at: Date;
  readonly isOpen: boolean;
  /** Who waited longest is worked at next: a large order does not keep a small one waiting. */
  readonly turnAt: Date;
  readonly isStuck: boolean;
  readonly drawn: number;
  readonly total: number;
}

/** Most documents a list answers. */
const most = { places: 1000, orders: 20 } as const;

const counted = ['communityId', 'drawn'];

/** Plates and orders of plates, as the places context keeps them. */
export function platesRepository({ collection, command }: Database) {
  const plates: Collection<PlatesRecord> = collection(collections.plates);
  const orders: Collection<PlateOrderRecord> = collection(collections.plateOrders);
  return {
    plates,
    orders,
    /** How many codes each place of this kind has in a community. */
    countsOf: (communityId: string, kind: PlateKind = 'units') => {
      const ofKind = kind === 'units' ? command.exists(false) : kind;
      return plates.find({ where: { communityId, kind: ofKind }, limit: most.places, fields: counted });
    },
    ofPlaces: (ids: readonly string[]) => plates.find({ where: { _id: command.in([...ids]) }, limit: most.places }),
    /** Keeps what a building has now; a slice that came between keeps its own. */
    keep: async (record: PlatesRecord, from: number) => {
      if (from === 0 && (await plates.insert(record))) return;
      const { _id, drawn, fileIds } = record;
      await plates.update({ _id, drawn: command.lt(drawn) }, { drawn, fileIds: command.set([...fileIds]) });
    },
    forget: (ids: readonly string[]) => plates.remove({ _id: command.in([...ids]) }),
    nextOrder: async () => (await orders.find({ where: { isOpen: true }, order: [['turnAt', 'asc']], limit: 1 }))[0],
    openOrders: (communityId: string) =>
      orders.find({ where: { communityId, isOpen: true }, order: [['turnAt', 'asc']], limit: most.orders }),
    moveOrder: (_id: string, change: Pick<PlateOrderRecord, 'isOpen' | 'turnAt' | 'isStuck' | 'drawn' | 'total'>) =>
      orders.update({ _id, isOpen: true }, change),
    removeOrders: (before: Date) => orders.remove({ isOpen: false, turnAt: command.lt(before) }),
  };
}

export type PlatesRepository = ReturnType<typeof platesRepository>;
