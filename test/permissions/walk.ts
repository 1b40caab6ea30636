/** The walk: every operation by every role, on a record in every place, against the running system with real ids. */
import { errors, type ErrorCode } from '#contracts/errors';
import { operations } from '#contracts/operations';
import { keyOf } from '../../emulator/seed/person';
import { plain, type Attempt } from './attempt';
import { contentAttempts } from './attempts-content';
import { deskAttempts } from './attempts-desk';
import { peopleAttempts } from './attempts-people';
import { personAttempts } from './attempts-persons';
import { placeAttempts } from './attempts-places';
import { requestAttempts } from './attempts-requests';
import { sweepAttempts } from './attempts-sweeps';
import { overheardAttempts } from './attempts-overheard';
import { workAttempts } from './attempts-work';
import { rightsAttempts } from './attempts-rights';
import { roleAttempts } from './attempts-roles';
import { marksIn, type Actor, type Mark, type Scene } from './scene';
import { letters, noCase, walkedRoles, wheres, type TableRow, type WalkedRole, type Where } from './table';

/** What only other contexts may ask is tried from outside as it is. */
const withinAttempts = operations
  .filter(({ who }) => who.every((role) => role === 'system'))
  .map((operation) => plain(operation, {}));

/** One for each operation there is; a new context adds its list here. */
export const attempts: readonly Attempt[] = [
  ...peopleAttempts,
  ...personAttempts,
  ...placeAttempts,
  ...roleAttempts,
  ...rightsAttempts,
  ...requestAttempts,
  ...workAttempts,
  ...sweepAttempts,
  ...overheardAttempts,
  ...contentAttempts,
  ...deskAttempts,
  ...withinAttempts,
];

export interface Heard {
  readonly cells: Readonly<Record<WalkedRole, string>>;
  /** Records that stood in an answer and had no business there. */
  readonly leaks: readonly string[];
}

const anHour = 3_600_000;
let keys = 0;

/** Tries one operation in every way the table has a cell for. */
export async function walk(scene: Scene, attempt: Attempt): Promise<Heard> {
  const prepared = new Map<Where, unknown>();
  const leaks: string[] = [];
  const cells: [WalkedRole, string][] = [];
  for (const role of walkedRoles) {
    let row = '';
    for (const where of wheres) {
      const { letter, marks, actor } = await tryOnce(scene, { attempt, role, where, prepared });
      const strangers = actor ? marks.filter((mark) => !isInPlace(attempt, { mark, where, actor })) : [];
      leaks.push(...strangers.map(({ spot, owner }) => `${role} ${where}: ${owner} in ${spot}`));
      row += letter;
    }
    cells.push([role, row]);
  }
  // Nobody is stopped for coming too often: that is another test's business.
  await scene.world.advance(anHour);
  return { cells: Object.fromEntries(cells) as Heard['cells'], leaks: [...new Set(leaks)] };
}

interface Trial {
  readonly attempt: Attempt;
  readonly role: WalkedRole;
  readonly where: Where;
  /** Inputs that led to a refusal lead the next one there too. */
  readonly prepared: Map<Where, unknown>;
}

interface Tried {
  readonly letter: string;
  readonly marks: readonly Mark[];
  readonly actor?: Actor;
}

async function tryOnce(scene: Scene, trial: Trial): Promise<Tried> {
  const { attempt, role, where, prepared } = trial;
  const actor = await scene.actor(role);
  const input = await inputFor(scene, actor, trial);
  if (input === undefined) return { letter: noCase, marks: [] };
  prepared.set(where, input);
  const { name: operation, at, kind } = attempt.operation;
  keys += 1;
  const call = { operation, input, ...(kind === 'command' && { key: keyOf('walk', process.pid, keys) }) };
  const [answer] = (await actor.phone.send(at, { calls: [call] })).answers;
  if (answer?.ok !== true) return { letter: letterOf(answer?.code), marks: marksIn(answer), actor };
  if (kind === 'command') prepared.delete(where);
  if (attempt.changesActor) scene.replace(role);
  return { letter: '+', marks: marksIn(answer), actor };
}

async function inputFor(scene: Scene, actor: Actor, { attempt, where, prepared }: Trial): Promise<unknown> {
  if (!attempt.wheres.includes(where)) return undefined;
  if (where === 'own') return attempt.own?.(scene, actor);
  return prepared.get(where) ?? attempt.there?.(scene, where);
}

/** A code the table has no letter for is written out, so that it is in no cell. */
function letterOf(code: ErrorCode | undefined): string {
  const [letter] = Object.entries(letters).find(([, meaning]) => meaning === code) ?? [];
  return letter ?? `<${code !== undefined && code in errors ? code : 'nothing'}>`;
}

/** An answer about a record shows records of that place; one about no record what the attempt says. */
export function isInPlace(
  { mayShow }: Pick<Attempt, 'mayShow'>,
  { mark, where, actor }: { readonly mark: Mark; readonly where: Where; readonly actor: Actor },
): boolean {
  if (where === 'none') return mayShow(mark, actor);
  return mark.spot === (where === 'own' ? 'grid' : where);
}

/** What was heard otherwise than the table says: `role: said, and heard`. */
export function differences(expected: TableRow, heard: Heard): readonly string[] {
  return walkedRoles
    .filter((role) => expected.cells[role] !== heard.cells[role])
    .map((role) => `${role}: ${expected.cells[role]} is written, ${heard.cells[role]} was heard`);
}
