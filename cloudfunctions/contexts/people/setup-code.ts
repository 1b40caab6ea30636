/**
 * The code that opens a community: an HMAC of the community's id under a secret only the deployment knows. It is good
 * for that community alone, and useless once the community exists.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const codeLength = 16;

/** What an administrator's code is made of; no community can be called so. */
export function adminCodeId(codeName: string): string {
  return `admin~${codeName}`;
}

/** What is remembered of the code that opened a community. */
export function foundingCodeId(communityId: string): string {
  return `found~${communityId}`;
}

/** The setup code of a community: 16 characters of base64url. */
export function setupCodeOf(secret: string, communityId: string): string {
  return createHmac('sha256', secret).update(communityId).digest('base64url').slice(0, codeLength);
}

/** Whether the code is this community's; never true when no secret is set. */
export function isSetupCode(secret: string | undefined, communityId: string, code: string): boolean {
  if (!secret) return false;
  const expected = Buffer.from(setupCodeOf(secret, communityId));
  const given = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
