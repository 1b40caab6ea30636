/** A report between the person who wrote it and the network: as it waits, and as it is taken up again. */
import { overhear } from '#contracts/request-overheard';
import { report } from '#contracts/requests';
import type { Waiting } from '../../api/outbox';
import type { DraftVoice, ReportDraft } from './draft';
import { fromGiven } from './questions';
import { toReport } from './report-input';

type ReportInput = Omit<ReturnType<typeof toReport>, 'photos' | 'voice'>;

/** The report as it waits: under its own key, with the photos that are still on the phone. */
export function toWaiting(draft: ReportDraft, folder: string | undefined, madeAt: string): Waiting {
  const { photos: _stored, voice: _said, ...input } = toReport(draft);
  return {
    key: draft.key,
    operation: report.name,
    input,
    photos: draft.photos.map(({ localPath, isKept, fileId }) => ({
      fileId,
      ...(isKept ? { path: localPath } : {}),
    })),
    ...(draft.voice && { voice: waitingVoice(draft.voice) }),
    folder,
    madeAt,
  };
}

function waitingVoice({ localPath, isKept, fileId, seconds }: DraftVoice): Waiting['voice'] {
  return { fileId, seconds, ...(isKept && { path: localPath }) };
}

/** What was written in one that waits; of a building what was said of it, and undefined for what has no words. */
export function wordsOf({ operation, input, title }: Waiting): string | undefined {
  if (title !== undefined) return title;
  return operation === report.name || operation === overhear.name ? (input as ReportInput).words : undefined;
}

/** One that was refused, to be changed: opened where the trouble is, and sent as a report of its own. */
export function toDraft({ input, photos, voice, trouble }: Waiting, key: string): ReportDraft {
  const { place, words, category, answers = [], pin, forPersonId } = input as ReportInput;
  return {
    key,
    step: stepOf(trouble?.code),
    place,
    words,
    category,
    ...(answers.length > 0 && { answers: fromGiven(answers) }),
    forPersonId,
    ...(pin && { pin: { ...pin, name: '' } }),
    ...(voice && {
      voice: {
        ...{ key: `${key}-voice`, fileId: voice.fileId, seconds: voice.seconds },
        ...(voice.path && { localPath: voice.path, isKept: true }),
      },
    }),
    photos: photos.map(({ path, fileId }, index) => ({
      key: `${key}-${index}`,
      fileId,
      ...(path ? { localPath: path, isKept: true } : {}),
    })),
  };
}

function stepOf(code: string | undefined): ReportDraft['step'] {
  if (code?.startsWith('PHOTO_')) return 1;
  if (code === 'PLACE_UNKNOWN' || code === 'HOME_NEEDED') return 2;
  return code === 'CONTENT_REFUSED' ? 3 : 4;
}
