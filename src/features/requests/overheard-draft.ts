/** What a worker has written of what he heard, and what is sent of it. Pure. */
import * as v from 'valibot';
import type { GivenOf } from '#contracts/operation';
import { overhear } from '#contracts/request-overheard';
import type { Place } from '#contracts/values';
import type { Waiting } from '../../api/outbox';
import type { DraftPhoto } from './draft';

export interface OverheardDraft {
  /** The command's key: sent twice, it is one case. */
  readonly key: string;
  readonly words: string;
  readonly photos: readonly DraftPhoto[];
  readonly whose: 'nobody' | 'shop' | 'person';
  readonly askerShopId?: string | undefined;
  readonly askerPersonId?: string | undefined;
  /** At the shop that asks; else in a building. */
  readonly isAtShop: boolean;
  readonly place: Partial<Place>;
}

export function emptyOverheard(key: string): OverheardDraft {
  return { key, words: '', photos: [], whose: 'nobody', isAtShop: false, place: {} };
}

/** The input of `requests.overhear`; photos not yet stored are left out. */
export function toOverheard(draft: OverheardDraft): GivenOf<typeof overhear> {
  const { whose, askerShopId, askerPersonId, isAtShop, place, photos, words } = draft;
  const { buildingId = '', unit, floor } = place;
  const isShops = whose === 'shop' && askerShopId !== undefined;
  const where =
    isShops && isAtShop
      ? { shopId: askerShopId }
      : { place: { buildingId, ...(unit === undefined ? {} : { unit }), ...(floor === undefined ? {} : { floor }) } };
  return {
    ...where,
    words: words.trim(),
    photos: photos.flatMap(({ fileId }) => (fileId ? [fileId] : [])),
    ...(isShops ? { askerShopId } : {}),
    ...(whose === 'person' && askerPersonId ? { askerPersonId } : {}),
  };
}

/** Whether the contract takes it as it is, and whose it is has been said. */
export function canBeSaved(draft: OverheardDraft): boolean {
  const { whose, askerShopId, askerPersonId, photos } = draft;
  const isWhoseSaid = whose === 'nobody' || (whose === 'shop' ? askerShopId : askerPersonId) !== undefined;
  const areSafe = photos.every(({ fileId, isKept }) => fileId !== undefined || isKept === true);
  return isWhoseSaid && areSafe && v.safeParse(overhear.input, toOverheard(draft)).success;
}

/** As it waits on the phone: under its own key, with the photos that are still there. */
export function overheardWaiting(draft: OverheardDraft, folder: string | undefined, madeAt: string): Waiting {
  const { photos: _stored, ...input } = toOverheard(draft);
  const photos = draft.photos.map(({ localPath, isKept, fileId }) => ({
    fileId,
    ...(isKept ? { path: localPath } : {}),
  }));
  return { key: draft.key, operation: overhear.name, input, photos, folder, madeAt };
}

/** One that was refused, to be changed and sent as one of its own. */
export function toOverheardDraft({ input, photos }: Waiting, key: string): OverheardDraft {
  const { words, place = {}, shopId, askerShopId, askerPersonId } = input as ReturnType<typeof toOverheard>;
  return {
    key,
    words,
    place,
    isAtShop: shopId !== undefined,
    whose: askerShopId ? 'shop' : askerPersonId ? 'person' : 'nobody',
    askerShopId,
    askerPersonId,
    photos: photos.map(({ path, fileId }, index) => ({
      key: `${key}-${index}`,
      fileId,
      ...(path ? { localPath: path, isKept: true } : {}),
    })),
  };
}
