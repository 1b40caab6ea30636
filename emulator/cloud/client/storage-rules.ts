/** Storage rules for clients, as `config/collections.ts` states them. The emulator knows the forms the house uses. */
export interface StorageRules {
  readonly canRead: (openid: string, path: string) => boolean;
  readonly canWrite: (openid: string, path: string) => boolean;
}

type Rule = boolean | string;

/** `resource.path.startsWith('before' + auth.openid + 'after')` */
const ownFolder = /^resource\.path\.startsWith\('([^']*)' \+ auth\.openid \+ '([^']*)'\)$/;

/** @throws Error when a rule has a form that is not emulated: guessing would allow what the cloud refuses. */
export function compileStorageRules(rules: { readonly read: Rule; readonly write: Rule }): StorageRules {
  return { canRead: compile(rules.read), canWrite: compile(rules.write) };
}

function compile(rule: Rule): (openid: string, path: string) => boolean {
  if (typeof rule === 'boolean') return () => rule;
  const match = ownFolder.exec(rule);
  if (!match) throw new Error(`the storage rule "${rule}" is not emulated`);
  const [, before = '', after = ''] = match;
  return (openid, path) => path.startsWith(before + openid + after);
}
