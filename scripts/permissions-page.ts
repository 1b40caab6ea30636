/** `docs/permissions.md`: the reviewed table of permissions, as people read it. */
import { roleWords } from '#contracts/role-words';
import { readTable, walkedRoles, wheres, type TableRow, type WalkedRole, type Where } from '../test/permissions/table';

const whereWords: Readonly<Record<Where, string>> = {
  own: '自己的',
  grid: '本网格的',
  community: '本社区别的网格的',
  other: '别的社区的',
  none: '',
};

const opening = `# 谁能做什么

这一页由 \`npm run emit\` 从 \`test/permissions/table.txt\` 写出,那张表由人逐格看过。每一格都在运行的程序上走过一遍:
不该看到的,程序说没有这一条;看得到但不该办的,程序说要由别的人来办。没写的就是不能。
`;

/** The whole page. */
export function permissionsPage(): string {
  return `${[opening.trimEnd(), ...readTable().map(section)].join('\n\n')}\n`;
}

function section({ operation, words, cells }: TableRow): string {
  const byWhere = new Map<string, WalkedRole[]>();
  for (const role of walkedRoles) {
    const may = allowedIn(cells[role]);
    if (may !== undefined) byWhere.set(may, [...(byWhere.get(may) ?? []), role]);
  }
  const lines = [...byWhere].map(([may, roles]) => `- ${whoWords(roles)}${placesWords(may, roles)}`);
  const all = lines.length > 0 ? lines : ['- 外面的人谁也不能,只有程序自己问'];
  return [`## ${words}`, '', `\`${operation}\``, '', ...all].join('\n');
}

/** Where somebody may, in words; undefined where nowhere. What is about no record has no place to name. */
function allowedIn(cell: string): string | undefined {
  const may = wheres.filter((_, at) => cell[at] === '+');
  if (may.length === 0) return undefined;
  return may
    .map((where) => whereWords[where])
    .filter(Boolean)
    .join('、');
}

/** Where everybody may everywhere, there is nothing to say. */
function placesWords(may: string, roles: readonly WalkedRole[]): string {
  return may === '' || roles.length === walkedRoles.length ? '' : `:${may}`;
}

function whoWords(roles: readonly WalkedRole[]): string {
  const others = walkedRoles.filter((role) => !roles.includes(role));
  if (others.length === 0) return '谁都能';
  if (others.length < 4) return `除了${names(others)},谁都能`;
  return names(roles);
}

function names(roles: readonly WalkedRole[]): string {
  return roles.map((role) => roleWords[role]).join('、');
}
