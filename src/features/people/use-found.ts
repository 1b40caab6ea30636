import { useState } from 'react';
import { consentTexts } from '#contracts/consents';
import { foundCommunity } from '#contracts/people';
import { useCommand } from '../../api/use-command';
import type { FoundingCode } from './admin-code';
import { emptyFound, foundSteps, isStepDone, toFounding, type FoundDraft, type FoundStep } from './found-draft';

/** A community from its first line to the server. Nothing of it is kept on the phone: the code must not lie there. */
export function useFound(code: FoundingCode, coordinator: string | undefined) {
  const [step, setStep] = useState<FoundStep>(1);
  const [draft, setDraft] = useState<FoundDraft>(emptyFound(coordinator));
  /** Who is called nothing yet is new here, and is shown the guide. */
  const isNew = coordinator === undefined;
  const founding = useCommand(foundCommunity);
  const ready = toFounding(draft, code);
  return {
    step,
    draft,
    change: (changed: Partial<FoundDraft>) => setDraft((before) => ({ ...before, ...changed })),
    isOpen: !isStepDone(step, draft) || (step === foundSteps && ready === undefined),
    back: () => setStep((at) => Math.max(1, at - 1) as FoundStep),
    next: () => setStep((at) => Math.min(foundSteps, at + 1) as FoundStep),
    found: () => ready && founding.mutate({ ...ready, ...(isNew && { guide: consentTexts.guide.version }) }),
    isNew,
    isBusy: founding.isPending,
    isDone: founding.isSuccess,
    error: founding.error,
  };
}

export type Founding = ReturnType<typeof useFound>;
