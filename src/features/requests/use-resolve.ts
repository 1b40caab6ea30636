import Taro from '@tarojs/taro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resolve, type RequestOutcome, type RequestView } from '#contracts/requests';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newKey } from '../../api/command-key';
import { refreshAfter } from '../../api/refresh';
import { emptyResolve, type ResolveDraft } from './draft';
import { toResolve } from './report-input';
import { useDraft } from './use-draft';
import { usePhotos } from './use-photos';

/** A worker's note on what was done: draft, photos, and sending it under the draft's own key. */
export function useResolve(request: RequestView, uploadFolder: string | undefined) {
  const drafting = useDraft(`resolve-draft-${request.id}`, emptyResolve);
  const { draft, change } = drafting;
  const photos = usePhotos({
    photos: draft?.photos ?? [],
    folder: uploadFolder,
    canWait: false,
    change: (next) => change((before) => ({ ...before, photos: next(before.photos) })),
  });
  const client = useQueryClient();
  const sending = useMutation<RequestOutcome, ApiError, ResolveDraft>({
    mutationFn: (sent) => call(resolve, toResolve(request.id, request.version, sent), { key: sent.key }),
    onSuccess: () => {
      drafting.done();
      // The page grows shorter: what has become of it stands at the top.
      void Taro.pageScrollTo({ scrollTop: 0 });
    },
    onError: async ({ code }) => {
      // The case has moved or the words have: what is sent next is another note.
      if (code !== 'KEY_REUSED' && code !== 'STALE') return;
      const key = await newKey();
      change((before) => ({ ...before, key }));
    },
    onSettled: () => void refreshAfter(client, resolve),
  });
  return { draft, change, photos, sending };
}
