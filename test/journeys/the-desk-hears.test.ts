/** 投诉建议: written on a phone, answered at the desk, read on the phone again. */
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, wrongsOn as wrongs } from '../support/desk-screen';

const { scene, walk } = deskJourneys();
const words = '晒衣服的架子太高,老人够不着。';
const answer = '下周换矮的,先装两根试试。';

walk('she tells the community something, and reads what was answered', async () => {
  const { world, open, openScreen } = scene();
  const { lin, fang } = world.people;
  const phone = await open(lin);
  await phone.turnsTo('pages/me/me');
  await phone.open('pages/content/feedback/feedback');
  await phone.writes('#feedback-words', words);
  await phone.tap('#feedback-send');
  await phone.sees('#feedback-form', '收到了');
  await phone.sees('#feedback', '还没有回话');
  await phone.picture('feedback-sent');

  const screen = await openScreen();
  await letIn(screen, fang);
  await screen.locator('#section-content').press('Enter');
  await screen.locator('#content-feedback').press('Enter');
  await screen.locator('.desk-row').getByText(words).click();
  await screen.locator('#feedback-answer').locator('input, textarea').fill(answer);
  await picture(screen, 'guide-desk-feedback');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#feedback-answer-do').press('Enter');
  await screen.locator('.desk-row').getByText(words).waitFor({ state: 'detached' });

  await world.tick();
  await phone.open('pages/content/feedback/feedback');
  await phone.sees('#feedback', answer);
  await phone.picture('feedback-answered');
  expect(await phone.troubles()).toEqual([]);
});
