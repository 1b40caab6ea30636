import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { OutputOf } from '#contracts/operation';
import { closeAccount, exportMine, exports } from '#contracts/privacy';
import { forgetPerson, leftovers } from '../../api/forget-person';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { openClosed } from '../../routes';

/** A copy of what is kept of me, and its links while they live. */
export type Copy = OutputOf<typeof exports>['items'][number];

/** `html` is to be read, `json` is for a machine. */
export type CopyKind = 'html' | 'json';

/** Asks for a copy, and knows the newest one there is. */
export function useMyCopy() {
  const answer = useAnswer(exports, {});
  const making = useCommand(exportMine);
  return { answer, newest: newestOf(answer.data?.items), making, make: () => making.mutate({}) };
}

export type MyCopy = ReturnType<typeof useMyCopy>;

/** Copies a link that begins to live now: the one on the page may have died while he was reading. */
export function useCopyLink({ refetch }: MyCopy['answer']) {
  const [state, setState] = useState<'idle' | 'busy' | 'copied' | 'failed'>('idle');
  const copy = async (kind: CopyKind) => {
    setState('busy');
    try {
      const { data } = await refetch({ throwOnError: true });
      const link = newestOf(data?.items)?.links.find(({ name }) => name === kind);
      if (!link) throw new Error(`the copy has no ${kind}`);
      await Taro.setClipboardData({ data: link.url });
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return { state, copy: (kind: CopyKind) => void copy(kind) };
}

/** Leaves for good: photos never handed in are named, and the phone forgets with the cloud. */
export function useCloseAccount() {
  const closing = useCommand(closeAccount);
  const leave = () => {
    forgetPerson();
    openClosed();
  };
  return {
    ...{ isPending: closing.isPending, error: closing.error },
    close: () => closing.mutate({ confirm: true, leftovers: leftovers() }, { onSuccess: leave }),
  };
}

/** Files are gone after a day; a copy without links is none. */
function newestOf(items: readonly Copy[] = []): Copy | undefined {
  return items.find(({ kind, links }) => kind === 'mine' && links.length > 0);
}
