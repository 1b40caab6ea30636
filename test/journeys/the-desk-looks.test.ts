/**
 * What waits at the desk: words that are not sure, what was told the community, what is kept wrong, and a sheet that
 * was left half way.
 */
import * as content from '#contracts/content';
import { giveFeedback, myFeedback } from '#contracts/feedback';
import * as papers from '#contracts/places-papers';
import * as requests from '#contracts/requests';
import * as rights from '#contracts/rights';
import { community, placeId } from '../../emulator/seed/community';
import { workbookOf } from '../../emulator/seed/workbook';
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, wrongsOn as wrongs } from '../support/desk-screen';
import { manyDoors } from '../support/sheets';

const { scene, walk } = deskJourneys();
const rude = '楼上的混蛋又把灯弄坏了。';

walk('a coordinator looks at what waits, decides, and answers', async () => {
  const { world, openScreen } = scene();
  const { lin, fang } = world.people;
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  await lin.call(requests.report, { place, words: rude, photos: [] });
  await lin.call(giveFeedback, { communityId: community.id, words: '通知的字太小了。', wantsAnswer: true });
  await lin.call(rights.correct, { field: 'home', words: '我住 5 层,不是 4 层。' });
  const screen = await openScreen();
  await letIn(screen, fang);
  const opens = async (words: string) => {
    await screen.locator('.desk-row').getByText(words).click();
    await screen.locator('.desk-detail').getByText(words).first().waitFor();
  };

  await screen.locator('#section-content').press('Enter');
  await opens(rude);
  await picture(screen, 'guide-desk-held');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#held-why').locator('input, textarea').fill('没有说是谁');
  await screen.locator('#held-publish').press('Enter');
  await screen.locator('.desk-row').getByText(rude).waitFor({ state: 'detached' });
  expect((await lin.call(content.mine, {})).items).toMatchObject([{ state: 'published', why: '没有说是谁' }]);

  await screen.locator('#content-feedback').press('Enter');
  await opens('通知的字太小了。');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#feedback-answer').locator('input, textarea').fill('下次用大字。');
  await screen.locator('#feedback-answer-do').press('Enter');
  await screen.locator('.desk-row').getByText('通知的字太小了。').waitFor({ state: 'detached' });
  expect((await lin.call(myFeedback, {})).items).toMatchObject([{ answer: { words: '下次用大字。' } }]);

  await screen.locator('#content-corrections').press('Enter');
  await opens('我住 5 层,不是 4 层。');
  await screen.locator('#correction-notDone').press('Enter');
  await screen.locator('#correction-answer').locator('input, textarea').fill('门牌上是 4 层,没有改。');
  await picture(screen, 'guide-desk-correction');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#correction-do').press('Enter');
  await screen.locator('.desk-row').getByText('我住 5 层,不是 4 层。').waitFor({ state: 'detached' });
  const answer = { isDone: false, words: '门牌上是 4 层,没有改。' };
  expect((await lin.call(rights.myCorrections, {})).items).toMatchObject([{ answer }]);
});

walk('a sheet somebody left half way is taken up at another desk', async () => {
  const { world, openScreen } = scene();
  const { fang } = world.people;
  // More buildings than one slice writes.
  const fileId = await fang.upload(workbookOf(manyDoors(21_000)), 'sheet.xlsx');
  const { import: checked } = await fang.call(papers.checkSheet, { communityId: community.id, fileId });
  const { import: left } = await fang.call(papers.importSheet, { importId: checked.id, from: 0 });
  expect(left.state).toBe('writing');
  const screen = await openScreen();
  await letIn(screen, fang);
  await screen.locator('#section-sheet').press('Enter');
  await screen.locator('#sheet-left').getByText('没有换完').waitFor();
  await picture(screen, 'desk-sheet-left');
  // One thing stands out: what keeps every other sheet waiting.
  expect(await screen.locator('#sheet .button-leaf').allInnerTexts()).toEqual(['接着办这张']);
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#sheet-take-up').press('Enter');
  await screen.locator('#sheet-write').press('Enter');
  await screen.locator('#sheet-done').waitFor();
  const [newest] = (await fang.call(papers.imports, { communityId: community.id })).items;
  expect(newest).toMatchObject({ id: checked.id, state: 'done', written: checked.toWrite });
});
