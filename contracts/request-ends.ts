/**
 * Honest ends: something is fixed in part, or cannot be done. The one who answers for it says so with a reason and with
 * what helps instead; whoever asked may have it looked at again, within seven days.
 */
import * as v from 'valibot';
import { command } from './operation';
import { endReasons, honestEndings } from './request-states';
import { outcome } from './requests';
import { id, limits, text, version } from './values';

/** What an end says. */
export const ended = {
  ending: v.picklist(honestEndings),
  reason: v.picklist(endReasons),
};

/** The one who answers for it ends it honestly: why, and what helps instead. The asker and his neighbours are told. */
export const end = command({
  name: 'requests.end',
  input: v.strictObject({
    id,
    seenVersion: version,
    ...ended,
    /** What was done, and what helps instead. */
    words: text(limits.words),
  }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 2, seldom: 3 },
});

/** Who was asked whether it is fixed cannot tell: nothing closes, and a coordinator goes and looks. */
export const unsure = command({
  name: 'requests.unsure',
  isForGuests: true,
  input: v.strictObject({ id, seenVersion: version }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 3 },
});
