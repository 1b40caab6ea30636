import { useCallback, useEffect } from 'react';
import { useMutation } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Home } from '#contracts/people';
import type { RequestOutcome } from '#contracts/requests';
import { unitNumber } from '#contracts/values';
import type { ApiError } from '../../api/api-error';
import { outbox } from '../../api/outbox-on-phone';
import { useOutbox } from '../../api/use-outbox';
import { emptyReport, type ReportDraft } from './draft';
import { toDraft } from './report-waiting';
import { sendReport } from './send-report';
import { useDraft } from './use-draft';
import { useReportVoice } from './use-report-voice';
import { usePhotos } from './use-photos';

const name = 'report-draft';

interface Situation {
  readonly home: Home | undefined;
  readonly uploadFolder: string | undefined;
  /** The key of one that was refused and is written again. */
  readonly again: string | undefined;
  /** Where it begins, as a plate's code said it. */
  readonly at: { readonly buildingId: string | undefined; readonly unit: string | undefined };
  /** For somebody who does not let us any more. */
  readonly onNotAllowed: () => void;
}

/** The whole way of a report: draft, photos, and sending it under the draft's own key. */
export function useReport({ home, uploadFolder, again, at: { buildingId, unit }, onNotAllowed }: Situation) {
  const begin = useCallback(
    (key: string) => beginning(key, again, stoodAt(buildingId, unit)),
    [again, buildingId, unit],
  );
  const drafting = useDraft(again === undefined ? name : `${name}-${again}`, begin);
  const { draft, change } = drafting;
  const photos = usePhotos({
    photos: draft?.photos ?? [],
    folder: uploadFolder,
    canWait: true,
    change: (next) => change((before) => ({ ...before, photos: next(before.photos) })),
  });
  const voice = useReportVoice({
    voice: draft?.voice,
    folder: uploadFolder,
    change: (next) => change((before) => ({ ...before, voice: next(before.voice) })),
  });
  const sending = useMutation<unknown, ApiError, ReportDraft>({
    mutationFn: (written) =>
      sendReport({ written, folder: uploadFolder, madeAt: new Date().toISOString(), again, drafting }),
    onError: ({ code }) => {
      if (code === 'NOT_ALLOWED') onNotAllowed();
    },
  });
  useEffect(() => {
    // Somebody else's is seldom on one's own stairway.
    if (draft && home && !draft.forPersonId && draft.place.buildingId === undefined)
      change((before) => ({ ...before, place: suggested(home) }));
  }, [draft, home, change]);
  return {
    drafting,
    photos,
    voice,
    sending,
    go: (step: ReportDraft['step']) => change((before) => ({ ...before, step })),
    setPlace: (place: ReportDraft['place']) => change((before) => ({ ...before, place })),
    setWhose: (forPersonId: string | undefined) => change((before) => ({ ...before, forPersonId, place: {} })),
    setPin: (pin: ReportDraft['pin']) => change((before) => ({ ...before, pin })),
    setKind: (category: ReportDraft['category']) => change((before) => ({ ...before, category })),
    setAnswers: (answers: NonNullable<ReportDraft['answers']>) => change((before) => ({ ...before, answers })),
    setWords: (words: string) => change((before) => ({ ...before, words })),
  };
}

export type Reporting = ReturnType<typeof useReport>;

/** What became of a report after it was sent off: it waits, or it has arrived. */
export function useFate(key: string | undefined) {
  const { waiting, arrived } = useOutbox();
  return { waiting: waiting.find((one) => one.key === key), outcome: arrived[key ?? ''] as RequestOutcome | undefined };
}

function beginning(key: string, again: string | undefined, place: ReportDraft['place']): ReportDraft {
  const refused = outbox.now().waiting.find((one) => one.key === again);
  return refused ? toDraft(refused, key) : { ...emptyReport(key), place };
}

/** What came with the address is somebody's to write: a unit that is none is not taken. */
function stoodAt(buildingId: string | undefined, unit: string | undefined): ReportDraft['place'] {
  if (buildingId === undefined) return {};
  const said = v.safeParse(unitNumber, Number(unit));
  return said.success ? { buildingId, unit: said.output } : { buildingId };
}

/** His own stairway; the floor is left open, the broken thing is seldom at one's own door. */
function suggested({ buildingId, unit }: Home): ReportDraft['place'] {
  return { buildingId, ...(unit === undefined ? {} : { unit }) };
}
