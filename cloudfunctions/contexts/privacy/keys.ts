/**
 * Whether this instance may work: the keys in its environment must be those the database was written under. With another
 * key under an old name, everything sealed would be lost at the next write.
 */
import type { Ports } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { KeyFingerprint } from '../../kernel/vault';
import { privacyRepository, type KeyRecord } from './repository';

/**
 * One read, once an instance; one write more the first time a key is seen.
 * @throws Refusal UNAVAILABLE when a key differs from the one of that name, or one that was used is missing
 */
export async function checkKeys({ database, vault }: Ports, now: Date): Promise<void> {
  const repository = privacyRepository(database);
  const used = await repository.allKeys();
  const wrong = wrongKeys(vault.fingerprints, used);
  if (wrong.length > 0) throw new Refusal('UNAVAILABLE', `keys: ${wrong.join(', ')}`);
  const [current] = vault.fingerprints;
  // Back in use: what is sealed from now on needs it again.
  if (used.some(({ _id, emptySince }) => _id === current?.keyId && emptySince !== undefined)) {
    await repository.keys.update({ _id: current?.keyId }, { emptySince: database.command.remove() });
  }
  const known = new Set(used.map(({ _id }) => _id));
  for (const { keyId, fingerprint } of vault.fingerprints.filter((one) => !known.has(one.keyId))) {
    if (await repository.keys.insert({ _id: keyId, fingerprint, since: now })) continue;
    const first = await repository.keys.get(keyId);
    if (first?.fingerprint !== fingerprint) throw new Refusal('UNAVAILABLE', `keys: ${keyId} differs`);
  }
}

/** What is wrong with the keys at hand, one line each; nothing when they are those in use. */
export function wrongKeys(atHand: readonly KeyFingerprint[], used: readonly KeyRecord[]): readonly string[] {
  return used.flatMap(({ _id, fingerprint, emptySince }) => {
    const own = atHand.find(({ keyId }) => keyId === _id);
    if (!own) return emptySince === undefined ? [`${_id} is missing`] : [];
    return own.fingerprint === fingerprint ? [] : [`${_id} differs`];
  });
}
