/** Which entry of a request is which, and whether others read it. Pure. */
import type { RequestRecord } from './repository';
import type { Entry } from './request';

/** What was decided of an entry after it was written; without, its own check stands. */
export type Standing = 'published' | 'waiting' | 'keptBack';

type Counted = Pick<RequestRecord, 'timeline' | 'olderPages'>;

/** Entries of one page of older ones. */
export const entriesPerPage = 25;

/** How a decision about the nth entry is kept: `e3`. */
export function standingKey(entry: number): `e${number}` {
  return `e${entry}`;
}

/** How it is kept that the nth picture of an entry is clean: `e3p0`. */
export function pictureKey(entry: number, picture: number): `e${number}p${number}` {
  return `e${entry}p${picture}`;
}

/** The number, from 1, of the first entry that is still in the request itself. */
export function firstNumber({ olderPages }: Pick<RequestRecord, 'olderPages'>): number {
  return olderPages * entriesPerPage + 1;
}

/** The nth entry, while it is in the request itself. */
export function entryAt(request: Counted, entry: number): Entry | undefined {
  return request.timeline[entry - firstNumber(request)];
}

/** Why others do not read it; undefined when they do. */
export function heldAs(
  { standings }: Pick<RequestRecord, 'standings'>,
  { isHeld }: Pick<Entry, 'isHeld'>,
  entry: number,
): 'waiting' | 'keptBack' | undefined {
  const standing = standings?.[standingKey(entry)] ?? (isHeld ? 'waiting' : 'published');
  return standing === 'published' ? undefined : standing;
}

/** Which pictures of an entry others may be shown: those that are clean, and all once a coordinator said so. */
export function clearOnes(
  { standings, clearPictures }: Pick<RequestRecord, 'standings' | 'clearPictures'>,
  { photos }: Pick<Entry, 'photos'>,
  entry: number,
): ReadonlySet<string> {
  const isPublished = standings?.[standingKey(entry)] === 'published';
  return new Set(photos.filter((_, at) => isPublished || clearPictures?.[pictureKey(entry, at)] === true));
}
