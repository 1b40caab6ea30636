import { ApiError } from '../../api/api-error';
import { newKey } from '../../api/command-key';
import { isRefused } from '../../api/outbox';
import { outbox, sendWaiting } from '../../api/outbox-on-phone';
import type { ReportDraft } from './draft';
import { toWaiting } from './report-waiting';
import type { Drafting } from './use-draft';

interface Sent {
  readonly written: ReportDraft;
  readonly folder: string | undefined;
  readonly madeAt: string;
  /** The refused one it is written in place of. */
  readonly again: string | undefined;
  readonly drafting: Drafting<ReportDraft>;
}

/**
 * Hands a report to the outbox and waits for the first try. Whether it has arrived or waits, it is on its way; what
 * nobody will take as it is comes back as the draft it was.
 */
export async function sendReport({ written, folder, madeAt, again, drafting }: Sent): Promise<void> {
  const isSafe = outbox.put(toWaiting(written, folder, madeAt));
  // From here on it is the outbox's: a second one of the same would stand beside it.
  if (isSafe) drafting.done();
  await sendWaiting();
  const left = outbox.now().waiting.find(({ key }) => key === written.key);
  if (left?.trouble && (isRefused(left) || !isSafe)) {
    await takeBack(written, left.trouble, drafting);
  } else if (again !== undefined) outbox.drop(again);
}

async function takeBack({ key }: ReportDraft, { code, message }: Trouble, drafting: Sent['drafting']) {
  outbox.drop(key);
  // The first one did arrive, with other words: what is written now is a report of its own.
  const next = code === 'KEY_REUSED' ? await newKey() : key;
  drafting.change((before) => ({ ...before, key: next }));
  throw new ApiError(code, message);
}

type Trouble = Pick<ApiError, 'code' | 'message'>;
