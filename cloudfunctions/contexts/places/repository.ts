/** The only file that names the collections of places. */
import type { CellError, PlaceImport } from '#contracts/places-papers';
import type { DoorFloor, ShopKind } from '#contracts/places';
import type { Collection, Database } from '../../kernel/database';

export interface MicroGridRecord {
  readonly id: string;
  readonly name: string;
}

export interface GridRecord {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly microGrids?: readonly MicroGridRecord[];
}

export interface CommunityRecord {
  readonly _id: string;
  readonly name: string;
  readonly street: string;
  readonly phone: string;
  readonly grids: readonly GridRecord[];
  readonly founderId: string;
  readonly foundedAt: Date;
  /** Of what it was founded with: a repeated founding is the same one, or none. */
  readonly digest: string;
  /** Which buildings and shops are the community's: those of this edition. An import moves it, in one step. */
  readonly edition: number;
  /** How often its numbers were changed by hand; a change is on condition that no other came between. */
  readonly phonesSet?: number;
  /** The last number given to an edition, switched to or not. */
  readonly lastEdition: number;
  /** The import that made the edition. */
  readonly madeBy?: string;
  /** The import that is being written; there is one at most. */
  readonly importing?: { readonly importId: string; readonly edition: number };
}

export interface BuildingRecord {
  /** Building and edition, see `recordIdOf`. */
  readonly _id: string;
  /** What homes and requests refer to; the same through all editions. */
  readonly buildingId: string;
  readonly edition: number;
  readonly communityId: string;
  readonly gridId: string;
  readonly microGridId?: string;
  readonly name: string;
  readonly units: number;
  readonly floors: number;
  /** As people count them in the community. */
  readonly order: number;
  /** The code on its plate. */
  readonly plate: string;
  readonly doors: readonly DoorFloor[];
}

export interface ShopRecord {
  readonly _id: string;
  readonly shopId: string;
  readonly edition: number;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
  readonly kind: ShopKind;
  readonly buildingId?: string;
  readonly address: string;
  readonly order: number;
  readonly plate: string;
}

export interface ImportRecord {
  readonly _id: string;
  readonly communityId: string;
  readonly byId: string;
  readonly at: Date;
  readonly digest: string;
  readonly state: PlaceImport['state'];
  /** The edition the sheet was checked against: on another one it is another sheet. */
  readonly base: number;
  /** Where the sheet is kept; a wrong one isn't. */
  readonly file?: string;
  readonly counts: PlaceImport['counts'];
  readonly toWrite: number;
  readonly written: number;
  readonly errors: readonly CellError[];
  readonly errorCount: number;
  /** The sheet handed back with all that is wrong marked in it, for whoever brought it. */
  readonly paperId?: string;
}

export const collections = {
  communities: 'communities',
  buildings: 'buildings',
  shops: 'shops',
  imports: 'place-imports',
  plates: 'plates',
  plateOrders: 'plate-orders',
  papers: 'place-papers',
} as const;

/** Most documents a list answers. */
const most = { places: 1000, communities: 50, imports: 20, editions: 10 } as const;

const listed = ['buildingId', 'communityId', 'gridId', 'microGridId', 'name', 'units', 'floors', 'edition'];
const listedOfImport = ['communityId', 'at', 'state', 'counts', 'toWrite', 'written', 'errorCount'];

/** The document of a building or shop in one edition. */
export function recordIdOf(id: string, edition: number): string {
  return `${id}~${edition}`;
}

type Phones = Pick<CommunityRecord, 'phone' | 'grids'>;
type Names = Pick<CommunityRecord, 'name' | 'street'>;

/** Communities, buildings, shops and imports, as the places context keeps them. */
export function placesRepository(database: Database) {
  const communities: Collection<CommunityRecord> = database.collection(collections.communities);
  const buildings: Collection<BuildingRecord> = database.collection(collections.buildings);
  const shops: Collection<ShopRecord> = database.collection(collections.shops);
  const ofEdition = (communityId: string, edition: number) =>
    ({ where: { communityId, edition }, order: [['order', 'asc']], limit: most.places }) as const;
  return {
    communities,
    buildings,
    shops,
    ...importing(database),
    ...switching(database, { communities, buildings, shops }),
    /** Answers false when an import or another hand was faster. */
    changePhones: async ({ _id, edition, phonesSet }: CommunityRecord, { phone, grids }: Phones) => {
      const unchanged = phonesSet ?? database.command.exists(false);
      const change = { phone, grids: database.command.set(grids), phonesSet: (phonesSet ?? 0) + 1 };
      return (await communities.update({ _id, edition, phonesSet: unchanged }, change)) === 1;
    },
    /** Answers false when another hand was faster. */
    changeNames: async ({ _id, name, street }: CommunityRecord, next: Names) =>
      (await communities.update({ _id, name, street }, next)) === 1,
    allCommunities: () => communities.find({ where: {}, order: [['name', 'asc']], limit: most.communities }),
    ofStreet: (street: string) => communities.find({ where: { street }, limit: most.communities, fields: ['street'] }),
    /** Without their doors. */
    buildingsOf: (communityId: string, edition: number) =>
      buildings.find({ ...ofEdition(communityId, edition), fields: listed }),
    withDoors: (communityId: string, edition: number) => buildings.find(ofEdition(communityId, edition)),
    shopsOf: (communityId: string, edition: number) => shops.find(ofEdition(communityId, edition)),
    building: (id: string, edition: number) => buildings.get(recordIdOf(id, edition)),
    shop: (id: string, edition: number) => shops.get(recordIdOf(id, edition)),
    buildingsByPlate: (plate: string) => buildings.find({ where: { plate }, limit: most.editions, fields: listed }),
    shopsByPlate: (plate: string) => shops.find({ where: { plate }, limit: most.editions }),
  };
}

function importing({ collection, command }: Database) {
  const imports: Collection<ImportRecord> = collection(collections.imports);
  return {
    imports,
    importsOf: (communityId: string) => {
      const order = [['at', 'desc'] as const, ['_id', 'desc'] as const];
      return imports.find({ where: { communityId }, order, limit: most.imports, fields: listedOfImport });
    },
    /** Moves an import that is neither done nor dropped nor wrong, and never back; answers whether it moved. */
    moveOpen: async (
      { _id, written }: Pick<ImportRecord, '_id' | 'written'>,
      change: Partial<Pick<ImportRecord, 'state' | 'written'>>,
    ) => {
      const isOpen = command.in(['ready', 'writing']);
      const where = { _id, state: isOpen, written: command.lte(change.written ?? written) };
      return (await imports.update(where, change)) === 1;
    },
  };
}

interface Places {
  readonly communities: Collection<CommunityRecord>;
  readonly buildings: Collection<BuildingRecord>;
  readonly shops: Collection<ShopRecord>;
}

/** From one edition to the next: claimed by one import, given back, or switched. */
function switching({ command }: Database, { communities, buildings, shops }: Places) {
  return {
    /** Takes the community for an import; answers its edition, or undefined when somebody else was faster. */
    claim: async ({ _id, edition, lastEdition }: CommunityRecord, importId: string) => {
      const importing = { importId, edition: lastEdition + 1 };
      const claimed = await communities.update(
        { _id, edition, lastEdition, importing: command.exists(false) },
        { importing: command.set(importing), lastEdition: lastEdition + 1 },
      );
      return claimed === 1 ? importing : undefined;
    },
    /** Gives the community back without a switch. */
    release: (communityId: string, importId: string) =>
      communities.update({ _id: communityId, 'importing.importId': importId }, { importing: command.remove() }),
    /** The one step in which all readers see the new edition; answers whether the import still held it. */
    switchTo: async (
      communityId: string,
      importId: string,
      { edition, grids }: Pick<CommunityRecord, 'edition' | 'grids'>,
    ) => {
      const change = { edition, grids: command.set(grids), madeBy: importId, importing: command.remove() };
      return (await communities.update({ _id: communityId, 'importing.importId': importId }, change)) === 1;
    },
    /** Removes every edition up to `last` but these. */
    removeOthers: async (communityId: string, keep: readonly number[], last: number) => {
      const where = { communityId, edition: command.lte(last).and(command.nin([...keep])) };
      await buildings.remove(where);
      await shops.remove(where);
    },
  };
}

export type PlacesRepository = ReturnType<typeof placesRepository>;
