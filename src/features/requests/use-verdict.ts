import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirm, returnRequest, view, type RequestCard, type RequestOutcome } from '#contracts/requests';
import { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { refreshAfter } from '../../api/refresh';
import { runCommand } from '../../api/use-command';

/** What the asker says: fixed, or not, with a few words if he likes. */
export interface Verdict {
  readonly isFixed: boolean;
  /** A part of it is fixed. */
  readonly isHalf?: boolean;
  readonly words?: string;
}

export type JudgedCard = Pick<RequestCard, 'id' | 'stateAt' | 'version'>;

/**
 * Says whether it is fixed, of what was seen: if the case has moved since the card was drawn, the server refuses
 * (`STALE`), so that nobody's word is given for something he has not seen.
 */
export function useVerdict(card: JudgedCard, onSaid?: (verdict: Verdict) => void) {
  const client = useQueryClient();
  return useMutation<RequestOutcome, ApiError, Verdict>({
    mutationFn: async (verdict) => {
      const outcome = await say(card, verdict);
      onSaid?.(verdict);
      return outcome;
    },
    onSettled: () => void refreshAfter(client, confirm),
  });
}

async function say(card: JudgedCard, verdict: Verdict): Promise<RequestOutcome> {
  const seen = { id: card.id, seenVersion: card.version ?? (await versionNow(card)) };
  if (verdict.isFixed) return runCommand(confirm, seen);
  const words = verdict.words?.trim();
  return runCommand(returnRequest, { ...seen, ...(words && { words }), ...(verdict.isHalf && { isHalf: true }) });
}

/** An older server's card carries no version: the case is looked at first, and must still be as the card showed it. */
async function versionNow({ id, stateAt }: JudgedCard): Promise<number> {
  const now = await call(view, { id });
  if (now.stateAt !== stateAt) throw new ApiError('STALE');
  return now.version;
}
