/** What an entry says: words that were checked, and pictures that were taken over. */
import type { PersonActor } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { isHeld } from '../../kernel/content-gate';
import { takeOver } from './photos';
import type { Entry } from './request';

type Speaking = Ports & { readonly actor: PersonActor; readonly key: string };

/** Words with whether they wait for a look. @throws Refusal CONTENT_REFUSED */
export async function said({ wechat, actor }: Speaking, words: string): Promise<Pick<Entry, 'words' | 'isHeld'>> {
  return { words, isHeld: await isHeld(wechat, actor.identity.openid, words) };
}

/** Words and pictures of one entry. @throws Refusal CONTENT_REFUSED, PHOTO_MISSING, PHOTO_TOO_BIG, PHOTO_NOT_IMAGE */
export async function shown(
  call: Speaking,
  { id, words, photos }: { readonly id: string; readonly words: string; readonly photos: readonly string[] },
): Promise<Pick<Entry, 'words' | 'isHeld' | 'photos'>> {
  // Words first: where they are refused, no picture is kept.
  const told = await said(call, words);
  return { ...told, photos: await takeOver(call, id, photos) };
}
