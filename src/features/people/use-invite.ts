import { useState } from 'react';
import { invite } from '#contracts/roles';
import { useCommand } from '../../api/use-command';
import { emptyInvite, toInvitation, type InviteDraft } from './invite-draft';

/** An invitation from the first question to the code. `onlyCommunity`: where there is one, nobody is asked which. */
export function useInvite(onlyCommunity: string | undefined) {
  const [draft, setDraft] = useState<InviteDraft>({ ...emptyInvite, communityId: onlyCommunity });
  const making = useCommand(invite);
  const ready = toInvitation(draft);
  return {
    draft,
    change: (changed: Partial<InviteDraft>) => setDraft((before) => ({ ...before, ...changed })),
    make: () => ready && making.mutate(ready),
    isBusy: making.isPending,
    error: making.error,
    made: making.data,
    again: () => {
      setDraft({ ...emptyInvite, communityId: onlyCommunity });
      making.reset();
    },
  };
}

export type Inviting = ReturnType<typeof useInvite>;
