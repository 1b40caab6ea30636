/** What is said of one building, by a tap or a form: through the outbox, once, also from a cellar. */
import { useMutation } from '@tanstack/react-query';
import { sweepLimits, type SpotView } from '#contracts/request-sweeps';
import { ApiError } from '../../api/api-error';
import { newKey } from '../../api/command-key';
import { isRefused, type Waiting } from '../../api/outbox';
import { outbox, sendWaiting } from '../../api/outbox-on-phone';
import { useMe } from '../people/public';
import { emptyResolve, type ResolveDraft } from './draft';
import { fineWaiting, formWaiting } from './spot-waiting';
import { useDraft } from './use-draft';
import { usePhotos } from './use-photos';

export type SpotForm = 'broken' | 'mended';

/** 好的: from the tap on it stands so on this phone. What nobody takes stays in the outbox, and is shown there. */
export function useFine(spot: SpotView) {
  return useMutation<unknown, ApiError>({
    mutationFn: async () => {
      outbox.put(fineWaiting(spot, { key: await newKey(), madeAt: new Date().toISOString() }));
      await sendWaiting();
    },
  });
}

/** What is written of a building under its draft's own key: that it is broken there, or mended. */
export function useSpotForm(spot: SpotView, form: SpotForm, onSaid: () => void) {
  const { uploadFolder: folder } = useMe();
  const drafting = useDraft(`${form}-draft-${spot.id}`, emptyResolve);
  const { draft, change } = drafting;
  const photos = usePhotos({
    ...{ photos: draft?.photos ?? [], folder, canWait: true, max: sweepLimits.photos },
    change: (next) => change((before) => ({ ...before, photos: next(before.photos) })),
  });
  const sending = useMutation<unknown, ApiError, ResolveDraft>({
    mutationFn: (sent) => {
      const one = formWaiting(spot, form, sent, { folder, madeAt: new Date().toISOString() });
      return send(one, drafting.done);
    },
    onSuccess: onSaid,
    onError: async ({ code }) => {
      // Somebody else has said something of it, or the words have changed: what is sent next is another word.
      const key = code === 'KEY_REUSED' || code === 'STALE' ? await newKey() : undefined;
      change((before) => ({ ...before, key: key ?? before.key }));
    },
  });
  return { draft, change, photos, sending };
}

/** Whether it has arrived or waits, it is on its way; what nobody takes as it is comes back as the draft it was. */
async function send(one: Waiting, done: () => void): Promise<void> {
  const isSafe = outbox.put(one);
  if (isSafe) done();
  await sendWaiting();
  const left = outbox.now().waiting.find(({ key }) => key === one.key);
  if (!left?.trouble || (isSafe && !isRefused(left))) return;
  outbox.drop(one.key);
  throw new ApiError(left.trouble.code, left.trouble.message);
}
