/** What a community decides for itself, read and changed. */
import { useState } from 'react';
import { setSettings, settings, type SettingsView } from '#contracts/community-settings';
import type { GivenOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import type { Human } from '../../components/ring-button';

/** What each part of the settings is given. */
export interface DecidedPart {
  readonly communityId: string;
  readonly seen: SettingsView;
  readonly phone: Human;
  /** What is written begins again, with what is there now, in each round. */
  readonly round: number;
  readonly onNewest: () => void;
}

export type Saving = ReturnType<typeof useSaving>;

export const useSettings = (communityId: string) => useAnswer(settings, { communityId });

/**
 * Saves changes on the version that was on the screen when writing began: what somebody else changed meanwhile must be
 * seen before it is written over.
 */
export function useSaving({ communityId, seen, onNewest, phone }: DecidedPart) {
  const { mutate, isPending, isSuccess, error } = useCommand(setSettings);
  const [seenVersion, setSeenVersion] = useState(seen.version);
  return {
    ...{ isBusy: isPending, isSaved: isSuccess, error, onNewest, phone },
    save: (change: Omit<GivenOf<typeof setSettings>, 'communityId' | 'seenVersion'>) =>
      mutate(
        { communityId, seenVersion, ...change },
        { onSuccess: ({ version }: { readonly version: number }) => setSeenVersion(version) },
      ),
  };
}
