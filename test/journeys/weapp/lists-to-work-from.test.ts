/** A worker sees what is overdue and finds what somebody asks him about; everybody reads what became of it all. */
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { collections } from '../../../cloudfunctions/contexts/requests/repository';
import { databaseHand } from '../../support/database-hand';
import { journeys } from '../../support/phone/journey';

const journey = journeys();
const dayMs = 24 * 3_600_000;

journey(
  'what is overdue is on a list of its own, and a word on the stairs finds a case',
  async ({ world, phoneOf }) => {
    const { lin, zhou } = world.people;
    const place = { buildingId: placeId('b5'), unit: 4, floor: 6 };
    const { id, number } = await lin.call(requests.report, { place, words: '晾衣杆松了,怕砸到人。', photos: [] });
    // A phone's clock does not travel: it was promised for the day before yesterday.
    const by = new Date(Date.now() - 2 * dayMs);
    const promise = { firstBy: by, by, isTentative: false };
    await databaseHand(world).collection(collections.requests).doc(id).update({ dueAt: by, promise });
    const phone = await phoneOf(zhou);
    await phone.open('pages/requests/work-list/work-list');
    await phone.sees(`#work-${id}`);
    await phone.picture('guide-work-today');
    await phone.tap('#list-overdue');
    await phone.sees('#overdue', '过了说好的日子');
    await phone.sees(`#work-${id}`, '过了');
    await phone.picture('lists-overdue');

    await phone.tap('#list-search');
    await phone.picture('lists-search-empty');
    await phone.writes('#search-words', '灯');
    await phone.tap('#search-do');
    await phone.sees('.field-problem', '至少写两个字');
    await phone.writes('#search-words', '5号楼 晾衣杆');
    await phone.tap('#search-do');
    await phone.sees('#found', '找到 1 件');
    await phone.sees(`#work-${id}`, number);
    await phone.picture('guide-work-search');
    await phone.writes('#search-words', '窗户');
    await phone.tap('#search-do');
    await phone.sees('#empty', '没有找到「窗户」');
    await phone.picture('lists-search-nothing');
    await phone.writes('#search-words', number);
    await phone.tap('#search-do');
    await phone.tap(`#work-${id}`);
    await phone.sees('#work', '晾衣杆松了');
  },
);

journey('anybody reads what was reported and what became of it', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  await phone.turnsTo('pages/me/me');
  await phone.tap('#reading-elder');
  await phone.tap('#me-board');
  await phone.sees('#board-list', '还在办');
  await phone.sees('#board-list', '青年路新村 3 号楼');
  await phone.picture('board-elder');
  expect(await phone.reads('#board-list')).not.toMatch(/地砖|林|周|层/);

  const visitor = await phoneOf(await world.signIn('only-looks'));
  await visitor.open('pages/requests/board/board');
  await visitor.sees('#board-list', '还在办');
  await visitor.picture('guide-board');
});
