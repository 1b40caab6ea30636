/** Small functions for the cloud's own tests, bundled with the unmodified SDKs as the app's are. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What `config.json` says: permissions, triggers, and for functions outside the plan also limits. */
export type FixtureConfig = Readonly<Record<string, unknown>>;

export interface DeployedFixtures {
  readonly folder: string;
  remove(): void;
}

/** Bundles `<source>/<name>.ts` for each name into a folder of its own. */
export async function deployFixtures(
  plans: Readonly<Record<string, FixtureConfig>>,
  source = 'test/conformance/fixtures',
): Promise<DeployedFixtures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-functions-'));
  await build({
    entryPoints: Object.fromEntries(Object.keys(plans).map((name) => [`${name}/index`, `${source}/${name}.ts`])),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  for (const [name, config] of Object.entries(plans)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
