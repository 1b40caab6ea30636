import { useState } from 'react';
import { keepPerson, revisePerson } from '#contracts/kept-persons';
import { useCommand } from '../../api/use-command';
import { draftOf, emptyKeep, toRecord, toRevision, type KeepDraft, type KeptView } from './keep-draft';

/**
 * A record from the first line to the server; `before` is the one that is put right. What is written stays on the page
 * alone: a lost phone must not hold what was never sent.
 */
export function useKeep(before: KeptView | undefined, onDone: () => void) {
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [draft, setDraft] = useState<KeepDraft>(before ? draftOf(before) : emptyKeep);
  const keeping = useCommand(keepPerson);
  const revising = useCommand(revisePerson);
  const record = toRecord(draft);
  const save = () => {
    if (before) revising.mutate(toRevision(draft, before), { onSuccess: onDone });
    else if (record) keeping.mutate(record, { onSuccess: onDone });
  };
  return {
    draft,
    step,
    /** A record that is there already was agreed to. */
    steps: before ? 2 : 3,
    go: setStep,
    change: (changed: Partial<KeepDraft>) => setDraft((now) => ({ ...now, ...changed })),
    save,
    isReady: before !== undefined || record !== undefined,
    isBusy: keeping.isPending || revising.isPending,
    error: keeping.error ?? revising.error,
  };
}

export type Keeping = ReturnType<typeof useKeep>;
