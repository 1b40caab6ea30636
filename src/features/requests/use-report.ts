import { useEffect } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Home } from '#contracts/people';
import { report, type RequestOutcome } from '#contracts/requests';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { newKey } from '../../api/command-key';
import { refreshAfter } from '../../api/refresh';
import { emptyReport, type ReportDraft } from './draft';
import { toReport } from './report-input';
import { useDraft } from './use-draft';
import { usePhotos } from './use-photos';

const name = 'report-draft';

/** The whole way of a report: draft, photos, and sending it under the draft's own key. */
export function useReport(home: Home | undefined, uploadFolder: string | undefined) {
  const drafting = useDraft(name, emptyReport);
  const { draft, change } = drafting;
  const photos = usePhotos(draft?.photos ?? [], uploadFolder, (next) =>
    change((before) => ({ ...before, photos: next(before.photos) })),
  );
  const sending = useReportSending(change, drafting.done);
  useEffect(() => {
    if (draft && home && draft.place.buildingId === undefined)
      change((before) => ({ ...before, place: suggested(home) }));
  }, [draft, home, change]);
  return {
    drafting,
    photos,
    sending,
    go: (step: ReportDraft['step']) => change((before) => ({ ...before, step })),
    setPlace: (place: ReportDraft['place']) => change((before) => ({ ...before, place })),
    setWords: (words: string) => change((before) => ({ ...before, words })),
  };
}

export type Reporting = ReturnType<typeof useReport>;

function useReportSending(change: (next: (draft: ReportDraft) => ReportDraft) => void, done: () => void) {
  const client = useQueryClient();
  return useMutation<RequestOutcome, ApiError, ReportDraft>({
    mutationFn: (draft) => call(report, toReport(draft), { key: draft.key }),
    onSuccess: done,
    onError: async ({ code }) => {
      // The first one did arrive, with other words: what is written now is a report of its own.
      if (code !== 'KEY_REUSED') return;
      const key = await newKey();
      change((before) => ({ ...before, key }));
    },
    onSettled: () => void refreshAfter(client, report),
  });
}

/** His own stairway; the floor is left open, the broken thing is seldom at one's own door. */
function suggested({ buildingId, unit }: Home): ReportDraft['place'] {
  return { buildingId, ...(unit === undefined ? {} : { unit }) };
}
