/** Going from page to page. */
import type { Phone } from '../runtime/phone';
import { numberOr, textOr } from '../components/part';
import { asynchronous, Refusal, type Apis, type Given } from './answer';
import { createEventChannel } from './event-channel';
import { scrollPage } from '../runtime/scrolling';

/** `navigateTo` and its family, and scrolling and pulling the page in front. */
export function routeApis(phone: Phone): Apis {
  const { stack } = phone;
  return {
    navigateTo: asynchronous('navigateTo', ({ url, events }) => {
      const channel = createEventChannel((events ?? {}) as Record<string, (value: unknown) => void>);
      stack.navigateTo(textOr(url), channel);
      return { eventChannel: channel };
    }),
    redirectTo: asynchronous('redirectTo', ({ url }) => stack.redirectTo(textOr(url))),
    reLaunch: asynchronous('reLaunch', ({ url }) => stack.reLaunch(textOr(url))),
    switchTab: asynchronous('switchTab', ({ url }) => stack.switchTab(textOr(url))),
    navigateBack: asynchronous('navigateBack', ({ delta }) => stack.navigateBack(numberOr(delta, 1))),
    pageScrollTo: asynchronous('pageScrollTo', (options) => scroll(phone, options)),
    startPullDownRefresh: asynchronous('startPullDownRefresh', () => stack.top()?.pull.start()),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => stack.top()?.pull.stop()),
  };
}

function scroll({ stack }: Phone, { scrollTop, selector, offsetTop, duration }: Given): void {
  const page = stack.top();
  if (!page) throw new Refusal('no page');
  scrollPage(
    page,
    {
      offsetTop: numberOr(offsetTop, 0),
      ...(typeof selector === 'string' ? { selector } : { scrollTop: numberOr(scrollTop, 0) }),
    },
    numberOr(duration, 300),
  );
}
