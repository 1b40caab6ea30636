import { useState } from 'react';
import { recordConsent } from '#contracts/consents';
import { keepPerson, revisePerson } from '#contracts/kept-persons';
import { useCommand } from '../../api/use-command';
import {
  draftOf,
  emptyKeep,
  purposesFor,
  toConsent,
  toRecord,
  toRevision,
  type KeepDraft,
  type KeptView,
} from './keep-draft';

/**
 * A record from the first line to the server; `before` is the one that is put right. What is written stays on the page
 * alone: a lost phone must not hold what was never sent.
 */
export function useKeep(before: KeptView | undefined, onDone: () => void) {
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [draft, setDraft] = useState<KeepDraft>(before ? draftOf(before) : emptyKeep);
  const keeping = useCommand(keepPerson);
  const revising = useCommand(revisePerson);
  const agreeing = useCommand(recordConsent);
  const record = toRecord(draft);
  const isAsked = purposesFor(draft.tags, before).length > 0;
  const agreed = before && toConsent(draft, before);
  const revise = (was: KeptView, isAfterConsent: boolean) =>
    revising.mutate(toRevision(draft, was, isAfterConsent), { onSuccess: onDone });
  const save = () => {
    if (!before) {
      if (record) keeping.mutate(record, { onSuccess: onDone });
    } else if (agreed) agreeing.mutate(agreed, { onSuccess: () => revise(before, true) });
    else revise(before, false);
  };
  return {
    draft,
    step,
    /** A record that is there already was agreed to, but for something about health that is new in it. */
    steps: isAsked ? 3 : 2,
    go: setStep,
    change: (changed: Partial<KeepDraft>) => setDraft((now) => ({ ...now, ...changed })),
    save,
    isReady: before ? !isAsked || agreed !== undefined : record !== undefined,
    isBusy: keeping.isPending || agreeing.isPending || revising.isPending,
    error: keeping.error ?? agreeing.error ?? revising.error,
  };
}

export type Keeping = ReturnType<typeof useKeep>;
