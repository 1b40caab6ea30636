/** The gate for words people write, one for all contexts: WeChat's check, and what follows from it. */
import type { ErrorCode } from '#contracts/errors';
import type { PersonActor } from './actor';
import { Refusal } from './refusal';
import type { Wechat } from './wechat';

/**
 * Whether the words must be held back from neighbours: anything not clearly clean is.
 * @throws Refusal CONTENT_REFUSED when WeChat calls them risky
 */
export async function isHeld(wechat: Wechat, openid: string, words: string): Promise<boolean> {
  const verdict = await wechat.checkText(openid, words);
  if (verdict === 'risky') throw new Refusal('CONTENT_REFUSED', 'risky', ['words']);
  return verdict !== 'pass';
}

/**
 * For words that stand before others at once and cannot be held, such as what somebody is called.
 * @throws Refusal CONTENT_REFUSED unless they are clean, BUSY when they could not be checked
 */
export async function mustBeClean(wechat: Wechat, openid: string, words: string, field: string): Promise<void> {
  const verdict = await wechat.checkText(openid, words);
  if (verdict === 'pass') return;
  const code: ErrorCode = verdict === 'unavailable' ? 'BUSY' : 'CONTENT_REFUSED';
  throw new Refusal(code, verdict, [field]);
}

/**
 * For what a community answers somebody. At a desk WeChat checks nothing: no answer could ever be given there, so it goes
 * out unchecked, and who gave it is kept.
 * @throws Refusal CONTENT_REFUSED unless they are clean, BUSY when they could not be checked on a phone
 */
export async function answerMustBeClean(
  { wechat, actor }: { readonly wechat: Wechat; readonly actor: PersonActor },
  words: string,
  field: string,
): Promise<void> {
  const verdict = await wechat.checkText(actor.identity.openid, words);
  if (verdict === 'pass' || (verdict === 'unavailable' && actor.deskId !== undefined)) return;
  throw new Refusal(verdict === 'unavailable' ? 'BUSY' : 'CONTENT_REFUSED', verdict, [field]);
}
