import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { GivenOf, OutputOf, Query } from '#contracts/operation';
import type { ApiError } from './api-error';
import { useAskAgainWhenShown } from './ask-again-when-shown';
import { call } from './call';

interface Options {
  readonly isNeeded?: boolean;
  /** Milliseconds it counts as fresh, for what changes seldom. */
  readonly freshFor?: number;
}

/** The answer to a query, asked again whenever its page is shown and the last one is no longer fresh. */
export function useAnswer<O extends Query>(
  operation: O,
  input: GivenOf<O>,
  { isNeeded = true, freshFor }: Options = {},
): UseQueryResult<OutputOf<O>, ApiError> {
  const queryKey = [operation.name, input];
  useAskAgainWhenShown(queryKey, isNeeded);
  return useQuery<OutputOf<O>, ApiError>({
    queryKey,
    queryFn: () => call(operation, input),
    enabled: isNeeded,
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
  });
}
