/** What pages may use of reading. */
export { ElderHome } from './elder-home';
export { ReadingAsk } from './reading-ask';
export { ReadingCard } from './reading-card';
export { useTabBar } from './use-tab-bar';
export { WayHome } from './way-home';
