import { newKey } from '../../api/command-key';
import type { VoiceRecorderSent } from '../../components/voice-recorder';
import type { DraftVoice } from './draft';
import { forgetKept } from './use-photos';
import { recording, useSending } from './use-sending';

type Said = Pick<DraftVoice, 'seconds'> & { readonly path: string };

interface VoiceOfDraft {
  readonly voice: DraftVoice | undefined;
  readonly folder: string | undefined;
  readonly change: (change: (voice: DraftVoice | undefined) => DraftVoice | undefined) => void;
}

/** What is said into the phone for a draft: sent at once, and kept on the phone where there is no network. */
export function useReportVoice({ voice, folder, change }: VoiceOfDraft) {
  const sending = useSending({
    ...{ folder, canWait: true, kind: recording },
    onChange: (key, changed) => change((before) => (before?.key === key ? { ...before, ...changed } : before)),
  });
  const keep = async ({ path, seconds }: Said) => {
    const key = await newKey();
    change(() => ({ key, localPath: path, seconds }));
    void sending.send(key, path);
  };
  return {
    said: voice,
    sent: voice && { percent: sending.percentOf(voice.key), state: stateOf(voice, sending.failureOf(voice.key)) },
    keep: (said: Said) => void keep(said),
    retry: () => {
      if (voice?.localPath) void sending.send(voice.key, voice.localPath);
    },
    drop: () => {
      if (voice) forgetKept([voice]);
      change(() => undefined);
    },
  };
}

export type ReportVoice = ReturnType<typeof useReportVoice>;

function stateOf({ fileId, isKept }: DraftVoice, failure: string | undefined): VoiceRecorderSent['state'] {
  if (fileId) return 'sent';
  if (isKept) return 'kept';
  return failure ? 'failed' : 'sending';
}
