/** Codes of plates that are drawn, and those that were asked for. Nothing of a person is in either. */
import type { Collection, Database } from '../../kernel/database';
import { collections } from './repository';

/** The codes of one building: of its units from the first one on, as many as are drawn. */
export interface PlatesRecord {
  /** The building, whatever edition it is in. */
  readonly _id: string;
  readonly communityId: string;
  readonly drawn: number;
  readonly fileIds: readonly string[];
}

export interface PlateOrderRecord {
  readonly _id: string;
  readonly communityId: string;
  /** Without it, all buildings. */
  readonly buildingId?: string;
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
const most = { buildings: 1000, orders: 20 } as const;

const counted = ['communityId', 'drawn'];

/** Plates and orders of plates, as the places context keeps them. */
export function platesRepository({ collection, command }: Database) {
  const plates: Collection<PlatesRecord> = collection(collections.plates);
  const orders: Collection<PlateOrderRecord> = collection(collections.plateOrders);
  return {
    plates,
    orders,
    /** How many codes each building of a community has. */
    countsOf: (communityId: string) => plates.find({ where: { communityId }, limit: most.buildings, fields: counted }),
    ofBuildings: (buildingIds: readonly string[]) =>
      plates.find({ where: { _id: command.in([...buildingIds]) }, limit: most.buildings }),
    /** Keeps what a building has now; a slice that came between keeps its own. */
    keep: async (record: PlatesRecord, from: number) => {
      if (from === 0 && (await plates.insert(record))) return;
      const { _id, drawn, fileIds } = record;
      await plates.update({ _id, drawn: command.lt(drawn) }, { drawn, fileIds: command.set([...fileIds]) });
    },
    forget: (buildingIds: readonly string[]) => plates.remove({ _id: command.in([...buildingIds]) }),
    nextOrder: async () => (await orders.find({ where: { isOpen: true }, order: [['turnAt', 'asc']], limit: 1 }))[0],
    openOrders: (communityId: string) =>
      orders.find({ where: { communityId, isOpen: true }, order: [['turnAt', 'asc']], limit: most.orders }),
    moveOrder: (_id: string, change: Pick<PlateOrderRecord, 'isOpen' | 'turnAt' | 'isStuck' | 'drawn' | 'total'>) =>
      orders.update({ _id, isOpen: true }, change),
    removeOrders: (before: Date) => orders.remove({ isOpen: false, turnAt: command.lt(before) }),
  };
}

export type PlatesRepository = ReturnType<typeof platesRepository>;
