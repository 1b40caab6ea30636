/** A case that several work on: a part is asked for and sent back twice, somebody decides on site, a promise moves openly. */
import * as requests from '#contracts/requests';
import * as work from '#contracts/request-work';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import { officer, reported, resolved, taken } from '../../support/cases';
import { coordinator } from '../../support/somebody';

const journey = journeys();

journey('an officer is asked, says no twice, and on site it is said who does it', async ({ world, phoneOf }) => {
  const { zhou, fang, lin } = world.people;
  const to = await officer(world);
  const id = await taken(world);
  const zhouPhone = await phoneOf(zhou);
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.tap('#hand-open');
  await zhouPhone.sees('.folded');
  await zhouPhone.tap(`#receiver-${to.id}`);
  await zhouPhone.writes('#hand-words', '请看看楼道的电缆是不是老了。');
  await zhouPhone.picture('guide-work-hand');
  await zhouPhone.tap('#hand-do');
  await zhouPhone.sees('#work', '还没答应');
  await zhouPhone.picture('several-handed');

  const officerPhone = await phoneOf(to.phone);
  await officerPhone.sees('#handed', '楼道灯不亮');
  await officerPhone.picture('guide-part-home');
  await officerPhone.tap(`#case-${id}`);
  await expectMainButton(officerPhone, '#part-accept');
  await officerPhone.tap('#decline-open');
  await officerPhone.tap('#decline-reason-notOurs');
  await officerPhone.picture('guide-part-decline');
  await officerPhone.tap('#decline-do');
  await officerPhone.lacks('#decline-form');
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.sees('#work', '退回过 1 次');
  await zhou.call(work.hand, { id, seenVersion: 4, toPersonId: to.id, words: '再请您看一次。' });
  await to.phone.call(work.decline, { id, seenVersion: 5, part: 5, reason: 'notOurs' });

  const fangPhone = await phoneOf(fang);
  await fangPhone.open(`pages/requests/case/case?id=${id}`);
  await fangPhone.sees('#case', '牵头到现场看');
  await fangPhone.picture('several-lead');
  await fangPhone.tap('#site-open');
  await fangPhone.tap(`#receiver-${to.id}`);
  await fangPhone.writes('#site-words', '是 2000 年的老线路,归他换。');
  await fangPhone.tap('#site-do');
  await fangPhone.sees('#case', '到现场看过');
  await officerPhone.open(`pages/requests/case/case?id=${id}`);
  await officerPhone.tap('#finish-open');
  await officerPhone.writes('#finish-words', '换了新电缆,通电试过。');
  await officerPhone.tap('#finish-do');
  await officerPhone.sees('#case', '办完了');
  const linPhone = await phoneOf(lin);
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await linPhone.sees('#case-parts', '谁在办');
  await linPhone.picture('guide-parts');
  expect((await lin.call(requests.view, { id })).parts?.at(-1)).toMatchObject({ state: 'done' });
});

journey(
  'a later day is said with its reason, objected to, and taken back by another one',
  async ({ world, phoneOf }) => {
    const { fang, lin } = world.people;
    const id = await reported(world);
    const fangPhone = await phoneOf(fang);
    await fangPhone.open(`pages/requests/case/case?id=${id}`);
    await fangPhone.tap('#extend-open');
    await fangPhone.tap('#extend-day .choice');
    await fangPhone.writes('#extend-words', '灯要定做,厂里月底才有货。');
    await fangPhone.picture('later-said');
    await fangPhone.tap('#extend-do');
    const linPhone = await phoneOf(lin);
    await linPhone.open(`pages/requests/case/case?id=${id}`);
    await linPhone.sees('#case-course', '原来说好');
    await linPhone.sees('#case', '厂里月底才有货');
    await linPhone.picture('guide-later');
    await linPhone.tap('#contest-open');
    await linPhone.writes('#contest-words', '楼上老人晚上要下楼看病。');
    await linPhone.tap('#contest-do');
    await linPhone.sees('#case-course', '等另一位来定');
    const another = await coordinator(world);
    const anotherPhone = await phoneOf(another);
    await anotherPhone.open(`pages/requests/case/case?id=${id}`);
    await anotherPhone.tap('#settle-open');
    await anotherPhone.tap('#settle-how-takenBack');
    await anotherPhone.writes('#settle-words', '先装一盏临时灯,不能晚。');
    await anotherPhone.picture('later-settled');
    await anotherPhone.tap('#settle-do');
    await anotherPhone.sees('#case-course', '改回原来的日子');
  },
);

journey('who asked is asked back and answers; a next look is promised for a day', async (walk) => {
  const { lin, zhou } = walk.world.people;
  const id = await taken(walk.world);
  const zhouPhone = await walk.phoneOf(zhou);
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.sees('#work-others');
  await zhouPhone.picture('asked-back-others');
  await zhouPhone.tap('#pause-open');
  await zhouPhone.writes('#pause-words', '您哪天在家?要进门看线。');
  await zhouPhone.tap('#pause-do');
  await zhouPhone.sees('#case-course', '等报的人回一句话');
  const linPhone = await walk.phoneOf(lin);
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await linPhone.sees('#case-course', '等您回一句话');
  await linPhone.picture('guide-asked-back');
  await linPhone.tap('#answer-open');
  await linPhone.writes('#answer-words', '周六都在家。');
  await linPhone.tap('#answer-do');
  await linPhone.sees('#case', '回了话');
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.sees('#work', '周六都在家');
  await zhouPhone.tap('#check-open');
  // What it takes to have done it is folded away, and the page is shorter.
  await zhouPhone.sees('.folded');
  await zhouPhone.tap('#check-day .choice');
  await zhouPhone.writes('#check-words', '买好了灯,周六去装。');
  await zhouPhone.picture('guide-work-check');
  await zhouPhone.tap('#check-do');
  await zhouPhone.sees('#work', '不会忘');
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await linPhone.sees('#case-course', '不会忘');
});

journey('half of it is fixed: said with one tap, and read by who goes on with it', async ({ world, phoneOf }) => {
  const { lin, zhou } = world.people;
  const id = await resolved(world);
  const linPhone = await phoneOf(lin);
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await linPhone.tap(`#return-${id}`);
  await linPhone.tap(`#half-${id}-isHalf`);
  await linPhone.writes(`#return-words-${id}`, '三楼亮了,四楼没亮。');
  await linPhone.picture('guide-half');
  await linPhone.tap(`#return-do-${id}`);
  await linPhone.sees('#case', '说还没好');
  const zhouPhone = await phoneOf(zhou);
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.sees('#work', '说好了一半');
});

journey('who cannot tell says so, and nothing closes', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const id = await resolved(world);
  const linPhone = await phoneOf(lin);
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await linPhone.tap('#case-unsure');
  await linPhone.sees('#case', '说不清好没好');
  await linPhone.picture('unsure-said');
  expect((await lin.call(requests.view, { id })).state).toBe('resolved');
});
