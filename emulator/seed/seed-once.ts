/** Seeds a world that nobody lives in yet; its secrets are kept beside its data. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed, type Seeding } from './seed';

/** The secret of a data folder's world, made on first use. */
export function setupSecretOf(dataFolder: string): string {
  return secretOf(dataFolder, 'setup-secret', () => randomBytes(24).toString('base64url'));
}

/** The keys its sensitive fields are sealed under, made on first use: data and keys belong together. */
export function fieldKeysOf(dataFolder: string): string {
  return secretOf(dataFolder, 'field-keys', () => `k1:${randomBytes(32).toString('base64')}`);
}

function secretOf(dataFolder: string, name: string, make: () => string): string {
  const file = join(dataFolder, name);
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, make(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** Seeds unless it was done before: the personas are written last, so their being there means everything is. */
export async function seedOnce(seeding: Seeding): Promise<void> {
  const { personas } = (await (await fetch(`${seeding.url}/_emulator/personas`)).json()) as { personas: unknown[] };
  if (personas.length === 0) await seed(seeding);
}
