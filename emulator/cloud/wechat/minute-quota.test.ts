import { createClock } from '../clock';
import { createMinuteQuota } from './minute-quota';

test('a minute holds so many calls of an API, and the next one as many again', () => {
  const clock = createClock();
  const quota = createMinuteQuota(clock, { 'wxacode.getUnlimited': 2 });
  clock.advance(60_000 - (clock.now() % 60_000));
  const take = () => quota.take('wxacode.getUnlimited');
  expect([take(), take(), take()]).toEqual([true, true, false]);
  expect(quota.take('phonenumber.getPhoneNumber')).toBe(true);
  clock.advance(60_000);
  expect(take()).toBe(true);
});
