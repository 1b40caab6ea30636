import { useInfiniteQuery } from '@tanstack/react-query';
import type { GivenOf, OutputOf, Query } from '#contracts/operation';
import type { ApiError } from './api-error';
import { useAskAgainWhenShown } from './ask-again-when-shown';
import { call } from './call';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | null;
}
type ItemOf<O extends Query> = OutputOf<O> extends PageOf<infer Item> ? Item : never;

/** A list that comes a page at a time, joined. `more` asks for the next page; undefined when there is none. */
export function useAnswerPages<O extends Query>(operation: O, input: GivenOf<O>, isNeeded = true) {
  const queryKey = [operation.name, 'pages', input];
  useAskAgainWhenShown(queryKey, isNeeded);
  const answer = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(operation, input, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.cursor ?? undefined,
    enabled: isNeeded,
  });
  return {
    data: answer.data?.pages.flatMap((page) => page.items),
    error: answer.error as ApiError | null,
    isFetching: answer.isFetching,
    refetch: () => void answer.refetch(),
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
    isLoadingMore: answer.isFetchingNextPage,
  };
}

async function ask<O extends Query>(operation: O, input: GivenOf<O>, cursor: string | undefined) {
  const given = cursor === undefined ? input : { ...(input as object), cursor };
  return (await call(operation, given as GivenOf<O>)) as PageOf<ItemOf<O>>;
}
