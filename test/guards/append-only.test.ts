/**
 * The audit is append-only. The database itself refuses to change or remove its rows (`kernel/written-once.ts`); here
 * stands who may go through the one door beside it, and for what.
 */
import { collections } from '../../config/collections';
import { readTree, type Tree } from './tree';

/** Word → the files that may hold it: the door, what goes through it, and the two who may ask for that. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  endings: ['kernel/database.ts', 'kernel/written-once.ts', 'contexts/privacy/audit-repository.ts'],
  // Only who erases a person, and only the clock that ends what was kept long enough.
  eraseFromAudit: ['contexts/privacy/audit-repository.ts', 'contexts/privacy/rights-repository.ts'],
  eraseFromRows: ['contexts/privacy/rights-repository.ts', 'contexts/privacy/personal.ts'],
  endAudit: ['contexts/privacy/audit-repository.ts', 'contexts/privacy/personal.ts'],
  // Whoever else could open a collection for himself would be past the refusal.
  collectionOf: ['kernel/database.ts'],
};
/** How often the door is opened in the one file that may: to erase, and to end. */
const openings = 2;

function breaches(code: Tree): readonly string[] {
  return Object.entries(allowed).flatMap(([word, files]) => {
    const holds = new RegExp(`\\b${word}\\b`);
    return [...code]
      .filter(([path, text]) => holds.test(text) && !files.some((file) => path === `cloudfunctions/${file}`))
      .map(([path]) => `${path} has ${word}`);
  });
}

const code = readTree(['cloudfunctions'], /(?<!\.test)\.ts$/);

test('the audit is append-only, as the plan of the collections says', () => {
  expect(collections.filter(({ isAppendOnly }) => isAppendOnly).map(({ name }) => name)).toEqual(['audit']);
});

test('nobody changes or removes what is written once but who erases a person, and the clock', () => {
  expect(breaches(code)).toEqual([]);
  const door = code.get('cloudfunctions/contexts/privacy/audit-repository.ts') ?? '';
  expect([...door.matchAll(/\bendings\b(?=[<(])/g)]).toHaveLength(openings);
});

test('who goes through the door beside them is found, by whatever name he calls it', () => {
  const planted = [
    "database.endings('audit').remove({})",
    "const { endings: rows } = database; rows('audit')",
    "database['endings'](name)",
    'eraseFromAudit(database, [actorId], nobody)',
    'collectionOf(db, name).update(where, change)',
  ];
  for (const text of planted) {
    expect(breaches(new Map([['cloudfunctions/contexts/people/grants.ts', text]]))).toHaveLength(1);
  }
});
