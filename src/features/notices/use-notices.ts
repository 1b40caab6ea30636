/** Questions about notices, as hooks. */
import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { inbox, summary } from '#contracts/notices';
import { useAnswer } from '../../api/use-answer';
import { useAnswerPages } from '../../api/use-answer-pages';

/** Where the inbox stands in the tab bar. */
const inboxTab = 2;

/** What I was told, newest first. */
export function useInbox() {
  return useAnswerPages(inbox, {});
}

/** How many are unread and how many WeChat messages are left; the number is put on the tab, too. */
export function useSummary() {
  const answer = useAnswer(summary, {});
  const unread = answer.data?.unread;
  useEffect(() => {
    if (unread !== undefined) markTab(unread);
  }, [unread]);
  return answer;
}

/** WeChat refuses this while a page without tab bar is in front; the next tab page does it then. */
function markTab(unread: number): void {
  const done =
    unread > 0
      ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: inboxTab });
  Promise.resolve(done).catch(() => undefined);
}
