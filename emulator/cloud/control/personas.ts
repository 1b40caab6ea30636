/** Who lives in this world: written by the seed, read by the stage. */
import { isRecord } from '../http/body';
import { HttpRefusal } from '../http/exchange';
import type { Ledger } from '../ledger';

export interface Persona {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
  readonly note: string;
}

export interface Personas {
  list(): readonly Persona[];
  /** Puts these in place of all there were. */
  replace(personas: readonly Persona[]): void;
}

/** Personas kept in `ledger`, in the order they were given. */
export function openPersonas(ledger: Ledger): Personas {
  const all = ledger.prepare('SELECT persona FROM personas ORDER BY place');
  const insert = ledger.prepare('INSERT INTO personas (persona) VALUES (?)');
  const replace = ledger.transaction((personas: readonly Persona[]) => {
    ledger.exec('DELETE FROM personas');
    for (const persona of personas) insert.run(JSON.stringify(persona));
  });
  return {
    list: () => (all.all() as { persona: string }[]).map((row) => JSON.parse(row.persona) as Persona),
    replace(personas) {
      replace.immediate(personas);
    },
  };
}

/** @throws HttpRefusal 400 naming what is missing. */
export function toPersonas(value: unknown): readonly Persona[] {
  if (!Array.isArray(value)) throw new HttpRefusal(400, 'personas is not a list');
  return value.map((one: unknown) => toPersona(isRecord(one) ? one : {}));
}

function toPersona(given: Record<string, unknown>): Persona {
  const text = (name: string): string => {
    const field = given[name];
    if (typeof field !== 'string') throw new HttpRefusal(400, `a persona needs a text ${name}`);
    return field;
  };
  return { openid: text('openid'), name: text('name'), role: text('role'), note: text('note') };
}
