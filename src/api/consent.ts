import type { TemplateKind } from '#contracts/message-templates';
import { allow } from '#contracts/notices';
import { call } from './call';
import { kindsOf, templateIds } from './templates';
import { transport } from './transport';

export type ConsentAnswer = 'allowed' | 'declined' | 'unsupported';

/**
 * Asks WeChat for one more message of each kind and tells the server what was allowed. Must be the first thing a tap
 * does: WeChat refuses to ask once anything else has been waited for.
 */
export async function askConsent(kinds: readonly TemplateKind[]): Promise<ConsentAnswer> {
  const answer = await transport.requestSubscribe(templateIds(kinds));
  if (answer === 'unsupported') return 'unsupported';
  const allowed = kindsOf(answer.accepted);
  if (allowed.length === 0) return 'declined';
  await call(allow, { kinds: [...allowed] });
  return 'allowed';
}
