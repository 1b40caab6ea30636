/** Everybody has one phone, and keeps it: what its mini-program stored is found again under the same pass. */
import { isSignedIn, signIn } from './door';

const prefix = 'phone of ';

/** The address of a person's phone, `/p/<pass>/`: the one he has, or a new one in a world that began again. */
export async function phoneOf(openid: string): Promise<string> {
  const kept = localStorage.getItem(prefix + openid);
  if (kept !== null) {
    if (await isSignedIn(kept)) return kept;
    throwAway(kept);
  }
  const base = await signIn(openid);
  localStorage.setItem(prefix + openid, base);
  return base;
}

/** What a phone keeps is under its address. */
function throwAway(base: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(base)) localStorage.removeItem(key);
}
