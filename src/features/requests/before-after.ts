/** The pictures of a case that are looked at side by side: how it was, and how it is. */
import type { TimelineEntry } from '#contracts/request-entries';
import type { RequestView } from '#contracts/requests';
import type { ShownPhoto } from '../../components/photo-pair';
import { dayWords } from '../../time';
import { pairWords } from './pair-words';

type Told = Pick<RequestView, 'timeline'>;

/** One picture of how it was and one of how it is, if there are; later ones speak for earlier ones. */
export function beforeAndAfter({ timeline }: Told, now?: Date): readonly ShownPhoto[] {
  const before = withPhotos(timeline, 'reported')[0];
  const after = withPhotos(timeline, 'resolved').pop();
  return [
    ...(before ? [shownOf(before, pairWords.before(dayWords(before.at, now)))] : []),
    ...(after ? [shownOf(after, pairWords.after(dayWords(after.at, now)))] : []),
  ];
}

/** The picture a worker is to take again when it is mended; none while nobody else may see it. */
export function pictureBefore({ timeline }: Told): string | undefined {
  return withPhotos(timeline, 'reported')[0]?.photos[0];
}

function shownOf({ photos: [url], checking = 0 }: TimelineEntry, caption: string): ShownPhoto {
  return { url, caption, ...(checking > 0 && { isChecking: true }) };
}

function withPhotos(timeline: readonly TimelineEntry[], act: TimelineEntry['act']): TimelineEntry[] {
  return timeline
    .filter((entry) => entry.act === act && entry.photos.length + (entry.checking ?? 0) > 0)
    .sort((one, other) => one.at.localeCompare(other.at));
}
