import { useEffect, useState } from 'react';
import { newKey } from '../../api/command-key';
import { forget, keep, readKept } from '../../api/storage';
import { isStarted, revived, type DraftPhoto, type DraftVoice } from './draft';
import { forgetKept } from './use-photos';

interface AnyDraft {
  readonly key: string;
  readonly photos: readonly DraftPhoto[];
  readonly voice?: DraftVoice | undefined;
  readonly words: string;
}

export interface Drafting<Draft> {
  /** Undefined for the moment it takes to make a key. */
  readonly draft: Draft | undefined;
  /** It was written another time and waits to be taken up or dropped. */
  readonly isOffered: boolean;
  readonly accept: () => void;
  readonly restart: () => void;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** It was sent: nothing to keep. */
  readonly done: () => void;
}

/** A draft kept on the phone under `name` after each change. */
export function useDraft<Draft extends AnyDraft>(name: string, empty: (key: string) => Draft): Drafting<Draft> {
  const [draft, setDraft] = useState<Draft | undefined>(() => recalled<Draft>(name));
  const [isOffered, setOffered] = useState(draft !== undefined);
  useEffect(() => {
    if (draft === undefined) void newKey().then((key) => setDraft(empty(key)));
  }, [draft, empty]);
  const restart = () => {
    setOffered(false);
    forgetKept([...(draft?.photos ?? []), ...(draft?.voice ? [draft.voice] : [])]);
    forget(name);
    setDraft(undefined);
  };
  const change = (next: (draft: Draft) => Draft) =>
    setDraft((before) => {
      if (!before) return before;
      const after = next(before);
      keep(name, after);
      return after;
    });
  return { draft, isOffered, accept: () => setOffered(false), restart, change, done: () => forget(name) };
}

function recalled<Draft extends AnyDraft>(name: string): Draft | undefined {
  const kept = readKept<Draft>(name);
  return kept && isStarted(kept) ? revived(kept) : undefined;
}
