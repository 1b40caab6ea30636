/** What the mini-program knows of the server's answers, and when it asks again. */
import Taro from '@tarojs/taro';
import { QueryClient, environmentManager, focusManager, onlineManager } from '@tanstack/react-query';
import { transport } from './transport';

/** Milliseconds an answer counts as fresh, and how long an unseen one is kept. */
const fresh = 500;
const kept = 5 * 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Our own door answers OFFLINE at once; a paused question would look like loading for ever.
    queries: { networkMode: 'always', retry: false, staleTime: fresh, gcTime: kept, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Wires the library to WeChat: it isn't a server, it is in front when shown, and it hears the network come and go. */
export function startQueries(): void {
  environmentManager.setIsServer(() => false);
  focusManager.setEventListener((setFocused) => {
    Taro.onAppShow(() => setFocused(true));
    Taro.onAppHide(() => setFocused(false));
    return () => undefined;
  });
  onlineManager.setEventListener((setOnline) => {
    transport.onNetworkChange(setOnline);
    return () => undefined;
  });
}
