import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { FailureNote } from './failure-note';
import { Skeleton } from './skeleton';
import { words } from './words';
import type { Human } from './ring-button';

/** An answer on its way, there, or not coming. */
export interface AnswerLike<Value> {
  readonly data: Value | undefined;
  readonly error: { readonly message: string; readonly code: string } | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AnsweredProps<Value> {
  readonly answer: AnswerLike<Value>;
  readonly phone: Human;
  readonly children: (value: Value) => ReactNode;
}

/** What may be over when one asks again; of anything else the same is answered, and no button says otherwise. */
const passing: ReadonlySet<string> = new Set(['OFFLINE', 'SLOW', 'BUSY', 'UNAVAILABLE', 'TOO_OFTEN', 'NO_IDENTITY']);

/**
 * Shows an answer in every weather: its outline while it comes; the reason, a way on and a number when it doesn't.
 * What was seen before stays on the page, with a note that it may be old. A failure is never an empty list.
 */
export function Answered<Value>({ answer, phone, children }: AnsweredProps<Value>) {
  const { data, error, isFetching } = answer;
  const note = error ? (
    <FailureNote
      sentence={data === undefined ? error.message : words.seenBefore(error.message)}
      isOffline={error.code === 'OFFLINE'}
      phone={phone}
      isBusy={isFetching}
      onRetry={passing.has(error.code) ? () => void answer.refetch() : undefined}
    />
  ) : null;
  if (data === undefined) return note ?? <Skeleton />;
  return (
    <View>
      {note}
      {children(data)}
    </View>
  );
}
