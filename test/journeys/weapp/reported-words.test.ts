/** 举报: words that would hurt somebody are reported, wait at once, and a coordinator looks at them. */
import * as content from '#contracts/content';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';

const journey = journeys();
const own = '五楼水管漏水,楼下都湿了。';

journey(
  'she reports what was answered her, and it waits until a coordinator has looked',
  async ({ world, phoneOf }) => {
    const { lin, zhou, fang } = world.people;
    const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
    const { id } = await lin.call(requests.report, { place, words: own, photos: [] });
    const { version } = await zhou.call(requests.take, { id, seenVersion: 1 });
    const said = '漏水的是五楼 502,主人不在,电话在门上。';
    await zhou.call(requests.resolve, { id, seenVersion: version, words: said, photos: [], noPhotoReason: 'privacy' });

    const phone = await phoneOf(lin);
    await phone.open(`pages/requests/case/case?id=${id}`);
    await phone.tap('#case-report');
    await phone.sees('#report-form', '您举报,别人不会知道');
    await phone.tap('#reason-privacy');
    await phone.writes('#report-more', '写了人家门号');
    await phone.picture('reported-form');
    await phone.tap('#report-content-send');
    await phone.sees('#report-content-sent');
    await phone.picture('reported-sent');

    const [item] = (await fang.call(content.held, { communityId: 'qingnian' })).items;
    expect(item).toMatchObject({ reason: 'reported', excerpt: said, reports: [{ reason: 'privacy', times: 1 }] });
    const coordinator = await phoneOf(fang);
    await coordinator.open('pages/content/queue/queue');
    await coordinator.sees(`#queue-${item?.id}`, said);
    await coordinator.tap(`#keep-back-${item?.id}`);
    await coordinator.writes(`#decide-why-${item?.id}`, '说了别人的门号');
    await coordinator.tap(`#decide-do-${item?.id}`);
    await coordinator.sees('#queue', '现在没有要看的');
    await phone.open(`pages/requests/case/case?id=${id}`);
    await phone.sees('#case', own);
    expect(await phone.reads('#case')).not.toContain(said);
  },
);
