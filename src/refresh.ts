import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';

/** Pulling a page down asks everything on it again. */
export function usePullToRefresh(): void {
  const client = useQueryClient();
  usePullDownRefresh(() => {
    void client.refetchQueries({ type: 'active' }).finally(() => Taro.stopPullDownRefresh());
  });
}
