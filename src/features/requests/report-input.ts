/** From what was written to what the contract takes, and what still stands in the way. */
import * as v from 'valibot';
import { report, resolve } from '#contracts/requests';
import type { GivenOf } from '#contracts/operation';
import type { DraftPhoto, ReportDraft, ResolveDraft } from './draft';
import { toGiven } from './questions';

export type Obstacle = 'place' | 'words' | 'photosOnTheWay' | 'voiceOnTheWay' | 'proof';

/** What can't be sent yet, in the order of the screens. Judged by the contract itself, so both sides mean the same. */
export function obstaclesOf(draft: ReportDraft): readonly Obstacle[] {
  const checked = v.safeParse(report.input, toReport(draft));
  const paths = new Set(checked.issues?.map((issue) => String(issue.path?.[0]?.key)));
  const obstacles: Obstacle[] = [];
  if (paths.has('place')) obstacles.push('place');
  if (paths.has('words')) obstacles.push('words');
  if (draft.photos.some(isOnTheWay)) obstacles.push('photosOnTheWay');
  if (draft.voice && isOnTheWay(draft.voice)) obstacles.push('voiceOnTheWay');
  return obstacles;
}

/** The input of `requests.report`; photos and a voice not yet stored are left out. */
export function toReport({
  place,
  words,
  photos,
  category,
  answers,
  voice,
  pin,
  forPersonId,
}: ReportDraft): GivenOf<typeof report> {
  const { buildingId = '', unit, floor } = place;
  return {
    place: { buildingId, ...(unit === undefined ? {} : { unit }), ...(floor === undefined ? {} : { floor }) },
    words: words.trim(),
    photos: fileIdsOf(photos),
    ...(category ? { category } : {}),
    ...(answers && Object.keys(answers).length > 0 ? { answers: toGiven(answers) } : {}),
    ...(voice?.fileId ? { voice: { file: voice.fileId, seconds: voice.seconds } } : {}),
    ...(pin ? { pin: { latitude: pin.latitude, longitude: pin.longitude } } : {}),
    ...(forPersonId ? { forPersonId } : {}),
  };
}

/** What a worker's note still needs: a sentence, and a photo or the reason for none. */
export function workObstaclesOf(draft: ResolveDraft): readonly Obstacle[] {
  const checked = v.safeParse(resolve.input, toResolve('any', 1, draft));
  const obstacles: Obstacle[] = [];
  if (checked.issues?.some((issue) => issue.path?.[0]?.key === 'words')) obstacles.push('words');
  if (draft.photos.length === 0 && !draft.noPhotoReason) obstacles.push('proof');
  if (draft.photos.some(({ fileId }) => !fileId)) obstacles.push('photosOnTheWay');
  return obstacles;
}

/** The input of `requests.resolve`. A reason is sent only where there is no photo. */
export function toResolve(id: string, seenVersion: number, draft: ResolveDraft): GivenOf<typeof resolve> {
  const photos = fileIdsOf(draft.photos);
  const { noPhotoReason } = draft;
  return {
    id,
    seenVersion,
    words: draft.words.trim(),
    photos,
    ...(photos.length === 0 && noPhotoReason ? { noPhotoReason } : {}),
  };
}

function isOnTheWay({ fileId, isKept }: DraftPhoto): boolean {
  return !fileId && !isKept;
}

function fileIdsOf(photos: ReportDraft['photos']): string[] {
  return photos.flatMap(({ fileId }) => (fileId ? [fileId] : []));
}
