import { useDidShow } from '@tarojs/taro';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Asks again when the page is shown and the last answer is no longer fresh. Whether it is fresh is looked up at that
 * moment: a page that lay below another one has not rendered since, and would believe its answer still new.
 */
export function useAskAgainWhenShown(queryKey: QueryKey, isNeeded: boolean): void {
  const client = useQueryClient();
  useDidShow(() => {
    if (isNeeded) void client.refetchQueries({ queryKey, exact: true, stale: true }, { cancelRefetch: false });
  });
}
