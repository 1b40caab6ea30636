import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { GivenOf, OutputOf, Query } from '#contracts/operation';
import type { ApiError } from './api-error';
import { useAskAgainWhenShown } from './ask-again-when-shown';
import { call } from './call';
import { keepAnswer, recallAnswer } from './kept-answer';

interface Options<Value> {
  readonly isNeeded?: boolean;
  /** Milliseconds it counts as fresh, for what changes seldom. */
  readonly freshFor?: number;
  /** Whether the last answer is shown until there is a new one, even after the app was closed. */
  readonly isKept?: boolean;
  /** Whether an answer is one that changes by itself soon. */
  readonly askAgainWhile?: (value: Value) => boolean;
}

/** The answer to a query, asked again whenever its page is shown and the last one is no longer fresh. */
export function useAnswer<O extends Query>(
  operation: O,
  input: GivenOf<O>,
  { isNeeded = true, freshFor, isKept = false, askAgainWhile }: Options<OutputOf<O>> = {},
): UseQueryResult<OutputOf<O>, ApiError> {
  const queryKey = [operation.name, input];
  useAskAgainWhenShown(queryKey, isNeeded);
  return useQuery<OutputOf<O>, ApiError>({
    queryKey,
    queryFn: async () => {
      const answer = await call(operation, input);
      return isKept ? keepAnswer(operation, input, answer) : answer;
    },
    enabled: isNeeded,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && askAgainWhile?.(data) === true ? pause(dataUpdateCount) : false,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
    ...(isKept ? lastTime(operation, input) : {}),
  });
}

/** Milliseconds until it is asked again: twice as long each time, five minutes at most. */
function pause(times: number): number {
  return Math.min(4000 * 2 ** times, 300_000) / 2;
}

/** Both are looked up once, when nobody asked before since the app was opened. */
function lastTime<O extends Query>(operation: O, input: GivenOf<O>) {
  return {
    initialData: () => recallAnswer<OutputOf<O>>(operation, input)?.data,
    initialDataUpdatedAt: () => recallAnswer(operation, input)?.at,
  };
}
