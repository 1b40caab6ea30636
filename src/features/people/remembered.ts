/** What the phone remembers of us between two openings, so that a failing first call still shows a number to ring. */
import type { OutputOf } from '#contracts/operation';
import type { me } from '#contracts/people';
import { keep, readKept } from '../../api/storage';
import { toRemembered, type Remembered } from './to-remembered';

const name = 'remembered-me';

/** What was known last time; nothing on a first opening. */
export function recall(): Remembered {
  return readKept<Remembered>(name) ?? { gridIds: [] };
}

/** Draws what is worth remembering from the answer to «who am I» and keeps it. */
export function remember(answer: OutputOf<typeof me>): Remembered {
  const remembered = toRemembered(answer);
  keep(name, remembered);
  return remembered;
}
