import type { PropsWithChildren } from 'react';
import { usePageNotFound } from '@tarojs/taro';
import { QueryClientProvider } from '@tanstack/react-query';
import { startOutbox } from './api/outbox-on-phone';
import { queryClient, startQueries } from './api/query-client';
import { transport } from './api/transport';
import { startPageGuard } from './page-guard';
import { startPrivacyGate } from './privacy-gate/gate';
import { openNotFound } from './routes';
import './app.scss';

transport.start();
startQueries();
startOutbox();
startPrivacyGate();
startPageGuard();

/** Start-up: the door to the cloud is opened before any page asks. */
export default function App({ children }: PropsWithChildren) {
  usePageNotFound(openNotFound);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
