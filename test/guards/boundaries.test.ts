/** The arrows of the house (`.dependency-cruiser.cjs`): each rule is shown the import it forbids and must name it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './tree';

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

/** Rule → the file that breaks it → what that file imports. */
const planted: Record<string, readonly [file: string, imported: string]> = {
  'no-circular': ['src/api/ring-back.ts', './ring'],
  'no-unresolvable': ['src/api/lost.ts', './nowhere'],
  'contracts-stand-alone': ['contracts/people.ts', '../src/time'],
  'contexts-apart': ['cloudfunctions/contexts/requests/ask.ts', '../people/person'],
  'vendor-only-in-kernel': ['cloudfunctions/contexts/requests/vendor.ts', '@cloudbase/node-sdk'],
  'pure-stays-pure': ['cloudfunctions/contexts/people/policy.ts', '../../kernel/storage'],
  'pure-does-not-load': ['cloudfunctions/contexts/people/present.ts', './repository'],
  'one-door-to-the-database': ['cloudfunctions/contexts/people/person.ts', '../../kernel/database'],
  'composers-compose': ['cloudfunctions/app/main.ts', '../contexts/people/person'],
  'kernel-has-no-domain': ['cloudfunctions/kernel/storage.ts', '../contexts/people/index'],
  'server-knows-no-client': ['cloudfunctions/contexts/people/index.ts', '../../../src/time'],
  'deployed-knows-no-test-support': ['src/api/call.ts', '../../test/support/world'],
  'client-knows-no-server': ['src/api/server.ts', '../../cloudfunctions/kernel/storage'],
  'client-config-by-one-door': ['src/api/settings.ts', '../../config/functions'],
  'pages-are-thin': ['src/pages/home/home.ts', '../../api/call'],
  'features-apart': ['src/features/requests/card.ts', '../people/inside'],
  'components-without-domain': ['src/components/card.ts', '#contracts/people'],
  'api-knows-no-screen': ['src/api/toast.ts', '../components/card'],
  'features-know-no-page': ['src/features/people/jump.ts', '../../pages/home/home'],
  'emulator-knows-no-client': ['emulator/stage/peek.ts', '../../src/time'],
  'emulator-knows-no-server': ['emulator/cloud/peek.ts', '../../cloudfunctions/kernel/storage'],
  'config-is-data': ['config/functions.ts', '../scripts/root'],
  'production-without-dev-dependencies': ['cloudfunctions/kernel/zip.ts', 'esbuild'],
};
/** Files that are only pointed at. */
const others = [
  'src/time.ts',
  'src/features/people/inside.ts',
  'src/features/people/public.ts',
  'test/support/world.ts',
  'scripts/root.ts',
];
const repository = 'cloudfunctions/contexts/people/repository.ts';

let folder: string;
let broken: Map<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiye-boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of [...others, repository, 'cloudfunctions/kernel/database.ts'])
    write(file, 'export const one = 1;\n');
  for (const [file, imported] of Object.values(planted)) write(file, importing(imported));
  write('src/api/ring.ts', importing('./ring-back'));
  write(repository, importing('../../kernel/database'));
  write('src/features/requests/allowed.ts', importing('../people/public'));
  broken = cruise();
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(planted))('%s: found in %p', (rule, [file]) => {
  expect(broken.get(rule) ?? []).toContain(file);
});

test('what is allowed is left alone', () => {
  const accused = [...broken.values()].flat();
  expect(accused).not.toContain(repository);
  expect(accused).not.toContain('src/features/requests/allowed.ts');
});

test('every rule has its planted breach and a sentence that says why', () => {
  const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>(
    join(root, '.dependency-cruiser.cjs'),
  );
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
  expect(forbidden.filter(({ comment }) => comment.length < 40)).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function importing(imported: string): string {
  return `import * as other from '${imported}';\nexport const one = other;\n`;
}

function cruise(): Map<string, string[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['src', 'cloudfunctions', 'contracts', 'config', 'emulator'];
  const args = [program, '--no-cache', '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 });
  if (stdout === '') throw new Error(stderr);
  const found = new Map<string, string[]>();
  for (const { rule, from } of (JSON.parse(stdout) as Cruised).summary.violations) {
    found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
  }
  return found;
}
