/** The world as a whole: who lives in it, which phones are signed in, what time it is, and starting over. */
import type { CloudParts } from '../cloud-parts';
import { HttpRefusal, sendJson } from '../http/exchange';
import { answering, checkedOpenid, checkedText, readControl, type Control } from './control-input';
import { toPersonas } from './personas';

/** Milliseconds the clock moves at most in one request: a year and a day. */
const maxAdvanceMs = 366 * 86_400_000;

/** Handlers for the seed, tests and the stage. */
export function worldControls(parts: CloudParts) {
  const { clock, database, functions, storage, outbox, phoneCodes, pushes, passes, personas, timers } = parts;

  const issuePass: Control = async (exchange) => {
    const { openid } = await readControl(exchange);
    const pass = passes.issue(checkedOpenid(openid));
    sendJson(exchange, { pass, base: `/p/${pass}/` });
  };

  const listPersonas: Control = (exchange) => sendJson(exchange, { personas: personas.list() });

  const writePersonas: Control = async (exchange) => {
    const { personas: given } = await readControl(exchange);
    personas.replace(toPersonas(given));
    sendJson(exchange, { personas: personas.list() });
  };

  const fireTimer: Control = async (exchange) => {
    const { function: name } = await readControl(exchange);
    await answering(exchange, async () => {
      await timers.fire(checkedText('function', name));
      return { isDone: true };
    });
  };

  const moveClock: Control = async (exchange) => {
    const { advanceMs, isAsleep } = await readControl(exchange);
    if (typeof advanceMs !== 'number' || !(advanceMs >= 0 && advanceMs <= maxAdvanceMs)) {
      throw new HttpRefusal(400, `advanceMs is not between 0 and ${maxAdvanceMs}`);
    }
    await answering(exchange, async () => {
      const moved = await timers.advance(advanceMs, isAsleep === true);
      return { now: clock.now(), ...moved };
    });
  };

  /** Phones stay signed in and the clock where it is: only what people made is gone. */
  const reset: Control = (exchange) => {
    database.reset();
    for (const made of [storage.store, outbox, phoneCodes, pushes]) made.clear();
    functions.renew();
    sendJson(exchange, { isDone: true });
  };

  return { issuePass, listPersonas, writePersonas, fireTimer, moveClock, reset };
}
