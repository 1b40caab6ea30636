/** From what was written of a building to what the contract takes, and which buildings are shown. */
import type { GivenOf } from '#contracts/operation';
import type { checkSpot, mendSpot, SpotView } from '#contracts/request-sweeps';
import { limits } from '#contracts/values';
import type { ResolveDraft } from './draft';
import { pointWords, type SpotList } from './sweep-words';

type Seen = Pick<SpotView, 'id' | 'version'>;

/** The input of `requests.checkSpot` for one that is broken; a picture and words where there are some. */
export function toBroken({ id, version }: Seen, draft: ResolveDraft): GivenOf<typeof checkSpot> {
  const words = draft.words.trim();
  return { id, seenVersion: version, isFine: false, photos: fileIdsOf(draft), ...(words !== '' && { words }) };
}

/** The input of `requests.mendSpot`. Who wrote nothing has said it by pressing; a reason is for where there is no picture. */
export function toMended({ id, version }: Seen, draft: ResolveDraft): GivenOf<typeof mendSpot> {
  const photos = fileIdsOf(draft);
  const words = draft.words.trim() || pointWords.mendedSaid;
  const { noPhotoReason } = draft;
  return {
    ...{ id, seenVersion: version, words, photos },
    ...(photos.length === 0 && noPhotoReason !== undefined && { noPhotoReason }),
  };
}

/** Whether it can be sent: each picture is stored or kept by the phone, no word stands alone, and what is mended has a picture or a reason. */
export function canBeSaid(form: 'broken' | 'mended', { photos, words, noPhotoReason }: ResolveDraft): boolean {
  const written = [...words.trim()].length;
  const isWritten = written === 0 || written >= limits.words.min;
  const isStored = photos.every(({ fileId, isKept }) => fileId !== undefined || isKept === true);
  const isProven = form === 'broken' || photos.length > 0 || noPhotoReason !== undefined;
  return isWritten && isStored && isProven;
}

/** Whether somebody who may do so still has to go there. */
export function isToDo({ state, canCheck, canMend }: SpotView): boolean {
  return (state === 'notYet' && canCheck) || (state === 'broken' && canMend);
}

/** The buildings of a list, in the order people count them. */
export function listed(spots: readonly SpotView[], list: SpotList): readonly SpotView[] {
  return spots.filter((spot) => (list === 'todo' ? isToDo(spot) : spot.state === list));
}

/** Where he goes next: the first one behind this that he has to see, else the first of all; mending can wait for its light. */
export function nextOf(spots: readonly SpotView[], { id }: Pick<SpotView, 'id'>): SpotView | undefined {
  const at = spots.findIndex((spot) => spot.id === id);
  const inOrder = [...spots.slice(at + 1), ...spots.slice(0, Math.max(at, 0))];
  const unseen = inOrder.find(({ state, canCheck }) => state === 'notYet' && canCheck);
  return unseen ?? inOrder.find(isToDo);
}

function fileIdsOf({ photos }: ResolveDraft): string[] {
  return photos.flatMap(({ fileId }) => (fileId ? [fileId] : []));
}
