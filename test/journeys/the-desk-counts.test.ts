/** The numbers of a community at her coordinator's desk: what is overdue stands among them; by keyboard, and on paper. */
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import { done } from '../support/cases';
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, printed, wrongsOn as wrongs } from '../support/desk-screen';

const { scene, walk } = deskJourneys();
const dayMs = 24 * 3_600_000;

/** Six things that are done and said to be fixed, one half, one nobody has looked at. */
async function somethingHappens(): Promise<void> {
  const { lin, zhou } = scene().world.people;
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  const said = ['fixed', 'fixed', 'fixed', 'fixed', 'fixed', 'fixed', 'half', 'open', 'open'] as const;
  for (const [at, verdict] of said.entries()) {
    const category = at % 2 === 0 ? ('B2' as const) : ('D2' as const);
    const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [], category });
    if (verdict === 'open') continue;
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    if (verdict === 'half') await lin.call(requests.returnRequest, { id, seenVersion: 3, isHalf: true });
    else await lin.call(requests.confirm, { id, seenVersion: 3 });
  }
}

/** The hour of the night in which months are counted. */
async function night(passed: number): Promise<void> {
  const { world } = scene();
  const now = Date.now() + passed;
  const at = new Date(now);
  at.setUTCHours(18, 30, 0, 0);
  await world.advance(at.getTime() - now + (at.getTime() > now ? 0 : dayMs));
  await world.tick();
}

walk(
  'what is overdue is counted with what was done; who said it is fixed stands beside who was not asked',
  async () => {
    const { world, openScreen } = scene();
    await somethingHappens();
    await world.advance(30 * dayMs);
    await night(30 * dayMs);
    const screen = await openScreen();
    // The screen lives as far in the time to come as the world.
    await screen.clock.setSystemTime(Date.now() + 31 * dayMs);
    await letIn(screen, world.people.fang);
    await screen.locator('#section-numbers').press('Enter');
    await screen.locator('#numbers-promise').waitFor();
    const cell = (id: string) => screen.locator(`#${id} .desk-table-cell`).last().textContent();
    expect(Number(await cell('numbers-promise-overdue'))).toBeGreaterThanOrEqual(3);
    const due = ['in-time', 'late', 'overdue'].map((id) => cell(`numbers-promise-${id}`));
    const sum = (await Promise.all(due)).reduce((all, count) => all + Number(count), 0);
    expect(await cell('numbers-promise-sum')).toBe(String(sum));
    expect(await cell('numbers-verdicts-sum')).toBe('7');
    expect(await screen.locator('#numbers').textContent()).toContain('说了话的 7 件里,85% 说好了。');
    await picture(screen, 'guide-desk-counts');
    expect(await wrongs(screen)).toEqual([]);
    expect(await printed(screen, 'desk-counts')).toBeLessThanOrEqual(2);
    await screen.locator('#months-lastMonth').press('Enter');
    await screen.locator('#numbers .title').waitFor();
    expect(await wrongs(screen)).toEqual([]);
    await picture(screen, 'desk-counts-last-month');
  },
);
