/** Questions about sweeps, and what is said of one building, as hooks. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts/operation';
import {
  checkSpot,
  cluster,
  mendSpot,
  sweep,
  sweepLimits,
  sweepResults,
  sweeps,
  type SpotView,
} from '#contracts/request-sweeps';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newKey } from '../../api/command-key';
import { refreshAfter } from '../../api/refresh';
import { useAnswer } from '../../api/use-answer';
import { useAnswerPages } from '../../api/use-answer-pages';
import { useMe } from '../people/public';
import { emptyResolve, type ResolveDraft } from './draft';
import { toBroken, toMended } from './spot-input';
import { useDraft } from './use-draft';
import { usePhotos } from './use-photos';

/** 还有哪里? of a case. */
export function useElsewhere(requestId: string) {
  return useAnswer(cluster, { id: requestId });
}

/** The communities whose sweeps I see, as the contract says who sees them. */
export function useSweepCommunities(): readonly string[] {
  const roles = useMe().person?.roles ?? [];
  const seen = roles.filter(({ role }) => sweeps.who.includes(role));
  return [...new Set(seen.flatMap(({ communityId = [] }) => communityId))];
}

/** The sweeps of a community, newest first. */
export function useSweeps(communityId: string) {
  return useAnswerPages(sweeps, { communityId });
}

/** One sweep with all its buildings. */
export function useSweep(id: string) {
  return useAnswer(sweep, { id });
}

/** What the people of a case were told. */
export function useResults(requestId: string) {
  return useAnswer(sweepResults, { id: requestId });
}

export type SpotForm = 'broken' | 'mended';
type Said = OutputOf<typeof checkSpot>;

/** What is written of a building under its draft's own key: that it is broken there, or mended. */
export function useSpotForm(spot: SpotView, form: SpotForm, onSaid: () => void) {
  const { uploadFolder } = useMe();
  const drafting = useDraft(`${form}-draft-${spot.id}`, emptyResolve);
  const { draft, change } = drafting;
  const photos = usePhotos({
    photos: draft?.photos ?? [],
    folder: uploadFolder,
    canWait: false,
    max: sweepLimits.photos,
    change: (next) => change((before) => ({ ...before, photos: next(before.photos) })),
  });
  const client = useQueryClient();
  const sending = useMutation<Said, ApiError, ResolveDraft>({
    mutationFn: (sent) =>
      form === 'broken'
        ? call(checkSpot, toBroken(spot, sent), { key: sent.key })
        : call(mendSpot, toMended(spot, sent), { key: sent.key }),
    onSuccess: () => {
      drafting.done();
      onSaid();
    },
    onError: async ({ code }) => {
      // Somebody else has said something of it, or the words have changed: what is sent next is another word.
      if (code !== 'KEY_REUSED' && code !== 'STALE') return;
      const key = await newKey();
      change((before) => ({ ...before, key }));
    },
    onSettled: () => void refreshAfter(client, checkSpot),
  });
  return { draft, change, photos, sending };
}
