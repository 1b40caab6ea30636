/** The content gate for what people write in a request. */
import type { PersonActor } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import type { Wechat } from '../../kernel/wechat';

/**
 * Whether the words must be held back from neighbours: anything not clearly clean is.
 * @throws Refusal CONTENT_REFUSED when WeChat calls them risky
 */
export async function isHeld(wechat: Wechat, actor: PersonActor, words: string): Promise<boolean> {
  const verdict = await wechat.checkText(actor.identity.openid, words);
  if (verdict === 'risky') throw new Refusal('CONTENT_REFUSED', 'risky', ['words']);
  return verdict !== 'pass';
}
