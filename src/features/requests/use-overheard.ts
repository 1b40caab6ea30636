import { useCallback } from 'react';
import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';
import { newKey } from '../../api/command-key';
import { isRefused } from '../../api/outbox';
import { outbox, sendWaiting } from '../../api/outbox-on-phone';
import { emptyOverheard, overheardWaiting, toOverheardDraft, type OverheardDraft } from './overheard-draft';
import { useDraft, type Drafting } from './use-draft';
import { usePhotos } from './use-photos';

const name = 'overheard-draft';

/** What was heard: its draft, its photos, and its way out through the outbox, once. */
export function useOverheard(uploadFolder: string | undefined, again: string | undefined) {
  const begin = useCallback((key: string) => beginning(key, again), [again]);
  const drafting = useDraft(again === undefined ? name : `${name}-${again}`, begin);
  const { draft, change } = drafting;
  const photos = usePhotos({
    photos: draft?.photos ?? [],
    folder: uploadFolder,
    canWait: true,
    change: (next) => change((before) => ({ ...before, photos: next(before.photos) })),
  });
  const saving = useMutation<unknown, ApiError, OverheardDraft>({
    mutationFn: (written) => save(written, uploadFolder, again, drafting),
  });
  return {
    draft,
    photos,
    saving,
    set: (part: Partial<OverheardDraft>) => change((before) => ({ ...before, ...part })),
  };
}

/** Whether it has arrived or waits, it is safe; what nobody takes as it is comes back as the draft it was. */
async function save(
  written: OverheardDraft,
  folder: string | undefined,
  again: string | undefined,
  drafting: Drafting<OverheardDraft>,
): Promise<void> {
  const isSafe = outbox.put(overheardWaiting(written, folder, new Date().toISOString()));
  if (isSafe) drafting.done();
  await sendWaiting();
  const left = outbox.now().waiting.find(({ key }) => key === written.key);
  if (left?.trouble && (isRefused(left) || !isSafe)) {
    outbox.drop(written.key);
    const key = left.trouble.code === 'KEY_REUSED' ? await newKey() : written.key;
    drafting.change((before) => ({ ...before, key }));
    throw new ApiError(left.trouble.code, left.trouble.message);
  }
  if (again !== undefined) outbox.drop(again);
}

function beginning(key: string, again: string | undefined): OverheardDraft {
  const refused = outbox.now().waiting.find((one) => one.key === again);
  return refused ? toOverheardDraft(refused, key) : emptyOverheard(key);
}
