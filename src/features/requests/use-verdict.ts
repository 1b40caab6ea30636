import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirm, returnRequest, view, type RequestCard, type RequestOutcome } from '#contracts/requests';
import { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { refreshAfter } from '../../api/refresh';
import { runCommand } from '../../api/use-command';

/** What the asker says: fixed, or not, with a few words if he likes. */
export interface Verdict {
  readonly isFixed: boolean;
  readonly words?: string;
}

/**
 * Says whether it is fixed. A card carries no version, so the case is looked at first; if it has moved since the card
 * was drawn, nobody's word is given for something he has not seen (`STALE`).
 */
export function useVerdict(card: Pick<RequestCard, 'id' | 'stateAt'>, onSaid?: (verdict: Verdict) => void) {
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

async function say({ id, stateAt }: Pick<RequestCard, 'id' | 'stateAt'>, verdict: Verdict): Promise<RequestOutcome> {
  const now = await call(view, { id });
  if (now.stateAt !== stateAt) throw new ApiError('STALE');
  const seen = { id, seenVersion: now.version };
  if (verdict.isFixed) return runCommand(confirm, seen);
  const words = verdict.words?.trim();
  return runCommand(returnRequest, words ? { ...seen, words } : seen);
}
