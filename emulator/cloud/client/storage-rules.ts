/** Storage rules for clients, as `config/collections.ts` states them. The emulator knows the forms the house uses. */
export interface StorageRules {
  readonly canRead: (auth: Auth, path: string) => boolean;
  readonly canWrite: (auth: Auth, path: string) => boolean;
}

/** Who asks: an account of WeChat, or whom custom login signed in. */
export type Auth = { readonly openid: string } | { readonly uid: string };

type Rule = boolean | string;

/** `resource.path.startsWith('before' + auth.openid + 'after')`, or with `auth.uid`. */
const ownFolder = /^resource\.path\.startsWith\('([^']*)' \+ auth\.(openid|uid) \+ '([^']*)'\)$/;

/** @throws Error when a rule has a form that is not emulated: guessing would allow what the cloud refuses. */
export function compileStorageRules(rules: { readonly read: Rule; readonly write: Rule }): StorageRules {
  return { canRead: compile(rules.read), canWrite: compile(rules.write) };
}

function compile(rule: Rule): StorageRules['canRead'] {
  if (typeof rule === 'boolean') return () => rule;
  const clauses = rule.split(' || ').map(clauseOf);
  return (auth, path) => clauses.some((holds) => holds(auth, path));
}

function clauseOf(clause: string): StorageRules['canRead'] {
  const match = ownFolder.exec(clause);
  if (!match) throw new Error(`the storage rule "${clause}" is not emulated`);
  const [, before = '', name = '', after = ''] = match;
  return (auth, path) => {
    const own = (auth as Readonly<Record<string, string | undefined>>)[name];
    return own !== undefined && path.startsWith(before + own + after);
  };
}
