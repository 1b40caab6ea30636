/** Where plates hang: each place with what its codes carry. Both who asks for them and who draws them go by this list. */
import type { PlateKind } from '#contracts/plates';
import { plateOf, toScene } from './plate';
import type { BuildingRecord, CommunityRecord, PlacesRepository, ShopRecord } from './repository';

/** A house with its stairways, a house as a whole, or a shop. */
export interface Hanging {
  /** Of what is kept of its codes. */
  readonly _id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
  readonly address?: string;
  /** What its codes carry; of stairways from the first one on. */
  readonly scenes: readonly string[];
}

/** Which of them. */
export interface HangingsAsked {
  readonly kind?: PlateKind | undefined;
  readonly buildingId?: string | undefined;
  readonly shopId?: string | undefined;
}

type Listed = Pick<BuildingRecord, 'buildingId' | 'communityId' | 'gridId' | 'name' | 'units'>;

/** One call; undefined where the place that was named isn't in the community now. */
export async function hangingsIn(
  repository: PlacesRepository,
  { _id: communityId, edition }: CommunityRecord,
  { kind = 'units', buildingId, shopId }: HangingsAsked,
): Promise<readonly Hanging[] | undefined> {
  if (kind === 'shops') {
    if (shopId === undefined) return (await repository.shopsOf(communityId, edition)).map(ofShop);
    const shop = await repository.shop(shopId, edition);
    return shop?.communityId === communityId ? [ofShop(shop)] : undefined;
  }
  const of = kind === 'units' ? ofStairways : ofHouse;
  if (buildingId === undefined) return (await repository.buildingsOf(communityId, edition)).map(of);
  const building = await repository.building(buildingId, edition);
  return building?.communityId === communityId ? [of(building)] : undefined;
}

function ofStairways({ buildingId, communityId, gridId, name, units }: Listed): Hanging {
  const code = plateOf(buildingId);
  const scenes = Array.from({ length: units }, (_, at) => toScene({ kind: 'building', code, unit: at + 1 }));
  return { _id: buildingId, communityId, gridId, name, scenes };
}

function ofHouse({ buildingId, communityId, gridId, name }: Listed): Hanging {
  const scenes = [toScene({ kind: 'building', code: plateOf(buildingId) })];
  return { _id: `${buildingId}~house`, communityId, gridId, name, scenes };
}

function ofShop({ shopId, communityId, gridId, name, address }: ShopRecord): Hanging {
  const scenes = [toScene({ kind: 'shop', code: plateOf(shopId) })];
  return { _id: `${shopId}~shop`, communityId, gridId, name, ...(address !== '' && { address }), scenes };
}
