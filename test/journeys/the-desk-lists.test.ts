/**
 * A list of those who live here: one coordinator asks at her desk, another agrees at his, the first one fetches it once.
 * By keyboard; a picture is for the coordinator's guide.
 */
import type { Page } from 'playwright-core';
import * as privacy from '#contracts/privacy';
import { appoint } from '../../emulator/seed/appoint';
import { community } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, wrongsOn as wrongs } from '../support/desk-screen';
import { moveIn } from '../support/long-lists';

const { scene, walk } = deskJourneys();

/** A screen this coordinator let in, at the lists. */
async function atLists(by: PersonOnPhone): Promise<Page> {
  const screen = await scene().openScreen();
  await letIn(screen, by);
  await screen.locator('#section-staff').press('Enter');
  await screen.locator('#row-lists').press('Enter');
  await screen.locator('#list-ask').waitFor();
  return screen;
}

walk('a list of many is asked for, agreed to by another coordinator, fetched once, and opened', async () => {
  const { world } = scene();
  const { fang, gu } = world.people;
  const [first] = await moveIn(world, 21);
  await appoint(fang, gu, { role: 'coordinator', communityId: community.id });
  const hers = await atLists(fang);
  expect(await hers.locator('#list-ask').getAttribute('aria-disabled')).toBe('true');
  expect(await wrongs(hers)).toEqual([]);
  await hers.locator('#list-why-visits').press('Enter');
  await hers.locator('#list-ask').press('Enter');
  await hers.locator('.tag').getByText('等另一位同意').waitFor();
  await picture(hers, 'guide-desk-list-waits');
  expect(await wrongs(hers)).toEqual([]);
  // Nobody agrees to what she asked for herself.
  expect(await hers.getByText('等您同意').count()).toBe(0);

  const his = await atLists(gu);
  await his.locator('#lists').getByText('方主任(演示)要一份名单').waitFor();
  await picture(his, 'guide-desk-list-agree');
  expect(await wrongs(his)).toEqual([]);
  await his.locator('[id^="approve-list-"]').press('Enter');
  await his.locator('[id^="approve-list-"][id$="-do"]').press('Enter');
  await his.locator('#lists .card').waitFor({ state: 'detached' });
  await his.locator('.desk-row').getByText('等您同意').waitFor({ state: 'detached' });

  // Her own screen learns of it by itself.
  await hers.locator('[id^="list-fetch-"]').press('Enter');
  await hers.locator('.tag').getByText('取出来了').waitFor();
  await picture(hers, 'guide-desk-list-made');
  expect(await wrongs(hers)).toEqual([]);
  const [saved] = await Promise.all([hers.waitForEvent('download'), hers.locator('[id^="list-open-"]').press('Enter')]);
  expect(await textOf(saved.url())).toContain('邻居0');
  expect(await hers.locator('[id^="list-fetch-"]').count()).toBe(0);
  const { items } = (await first?.call(privacy.audited, {})) ?? { items: [] };
  expect(items).toMatchObject([
    { record: '社区的居民名单', field: '为了上门走访', from: 'desk', who: { name: '方主任(演示)' } },
  ]);
});

const textOf = async (url: string) => (await fetch(url)).text();
