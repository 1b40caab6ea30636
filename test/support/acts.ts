/**
 * Every operation that can be reached, done by somebody who may: one table for budgets, faults and fuzz. Each act
 * prepares a case of its own, so that it can be done again and again in one world.
 */
import * as settings from '#contracts/community-settings';
import * as consents from '#contracts/consents';
import * as desk from '#contracts/desk';
import * as notices from '#contracts/notices';
import { operations } from '#contracts/operations';
import * as people from '#contracts/people';
import * as places from '#contracts/places';
import * as papers from '#contracts/places-papers';
import * as plates from '#contracts/plates';
import * as privacy from '#contracts/privacy';
import * as board from '#contracts/request-board';
import * as endings from '#contracts/request-ends';
import * as households from '#contracts/request-households';
import * as lists from '#contracts/request-lists';
import * as requests from '#contracts/requests';
import { collections as inNotices, type NoticeRecord } from '../../cloudfunctions/contexts/notices/repository';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { act, type Act } from './act';
import { actsOfSweeps } from './acts-of-sweeps';
import { actsOfWork } from './acts-of-work';
import { dark, done, reported, resolved, taken } from './cases';
import { actsOfPersons, pinConsent } from './acts-of-persons';
import { contentActs } from './content-acts';
import { roleActs } from './role-acts';
import { browser, openDesk, seated } from './desk';
import { overheardActs } from './overheard';
import { found } from './sheets';
import { actsOfRights } from './acts-of-rights';
import { neighbour, stranger } from './somebody';
import { readStore } from './store';
import { voice } from './voice';
import { photo, setupSecret, type World } from './world';

export type { Act } from './act';

/** Operations somebody outside may call. */
export const reachable = operations.filter(({ who }) => !who.every((role) => role === 'system'));

const honest = { ending: 'partly', reason: 'noMoneyYet', words: '先装了感应灯,换线要等明年。' } as const;

const soonerRepairs: settings.Category = {
  ...{ code: 'B2', name: '东西坏了要修', examples: '路灯、门、水管', isOn: true },
  ...{ first: { amount: 1, unit: 'workingDays' }, close: { amount: 5, unit: 'workingDays' } },
};

let made = 0;

export const acts: readonly Act[] = [
  act(people.me, '', async ({ people: { zhou } }) => ({ by: zhou, input: {} })),
  act(places.communities, '', async ({ people: { zhou } }) => ({ by: zhou, input: {} })),
  act(places.buildings, '', async ({ people: { zhou } }) => ({ by: zhou, input: { communityId: community.id } })),
  act(places.doors, '', async ({ people: { lin } }) => ({ by: lin, input: { buildingId: placeId('b3') } })),
  act(places.shops, '', async ({ people: { lin } }) => ({ by: lin, input: { communityId: community.id } })),
  act(places.whose, '', async ({ people: { lin } }) => ({ by: lin, input: { buildingId: placeId('b3') } })),
  act(places.byPlate, '', async (world) => {
    const { scene } = await world.people.fang.call(papers.plate, { buildingId: placeId('b3'), unit: 2 });
    return { by: await stranger(world), input: { scene } };
  }),
  act(places.setPhone, '', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id, gridId: placeId('g5'), phone: '0513-85550105' },
  })),
  act(settings.categories, '', async ({ people: { lin } }) => ({ by: lin, input: { communityId: community.id } })),
  act(places.setNames, '', async ({ people: { fang } }) => {
    const { items } = await fang.call(places.communities, {});
    const { name = '', street = '' } = items.find(({ id }) => id === community.id) ?? {};
    const next = name.endsWith('里') ? name.slice(0, -1) : `${name}里`;
    return { by: fang, input: { communityId: community.id, seen: { name, street }, name: next, street } };
  }),
  act(settings.settings, '', async ({ people: { fang } }) => ({ by: fang, input: { communityId: community.id } })),
  act(settings.setSettings, '', async (world) => {
    const { by, input } = await deciding(world);
    await by.call(settings.setSettings, { ...input, quiet: null });
    return { by, input: { ...input, seenVersion: 2 } };
  }),
  act(settings.setSettings, 'for the first time', deciding, { isSeldom: true }),
  act(papers.template, '', async ({ people: { fang } }) => ({ by: fang, input: {} })),
  act(papers.checkSheet, '', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id, fileId: await fang.upload(workbookOf(tables), 'sheet.xlsx') },
  })),
  act(papers.importSheet, '', async (world) => {
    const { by, importId } = await checkedSheet(world);
    return { by, input: { importId, from: 0 } };
  }),
  act(papers.dropImport, '', async (world) => {
    const { by, importId } = await checkedSheet(world);
    return { by, input: { importId } };
  }),
  act(papers.imports, '', async ({ people: { fang } }) => ({ by: fang, input: { communityId: community.id } })),
  act(papers.viewImport, '', async (world) => {
    const { by, importId } = await checkedSheet(world);
    return { by, input: { importId } };
  }),
  act(papers.exportSheet, '', async (world) => {
    // Of a community nobody took the places of before: asked for again, it is the same paper.
    made += 1;
    const { by, communityId } = await found(world, `taken${made}`);
    return { by, input: { communityId } };
  }),
  act(papers.paperLink, '', async ({ people: { fang } }) => {
    const { paperId } = await fang.call(papers.exportSheet, { communityId: community.id });
    return { by: fang, input: { paperId } };
  }),
  act(papers.plate, '', async ({ people: { fang } }) => ({ by: fang, input: { shopId: placeId('s1') } })),
  act(plates.askPlates, '', async (world) => {
    // In a community of its own: what the tick draws of it is there for nobody else.
    made += 1;
    const { by, communityId } = await found(world, `plates${made}`);
    return { by, input: { communityId, buildingId: `${communityId}~b4` } };
  }),
  act(plates.plates, '', async ({ people: { fang } }) => ({ by: fang, input: { communityId: community.id } })),
  act(people.settle, 'on a first visit', async (world) => ({
    by: await stranger(world),
    input: { buildingId: placeId('b4') },
  })),
  act(people.settle, 'somewhere else', async (world) => ({
    by: await neighbour(world),
    input: { buildingId: placeId('b5'), unit: 1, floor: 2, name: '搬家的人' },
  })),
  act(people.foundCommunity, 'as a stranger', async (world) => ({ by: await stranger(world), input: founding() })),
  act(people.foundCommunity, 'as a neighbour', async (world) => ({ by: await neighbour(world), input: founding() })),
  ...roleActs,
  ...actsOfPersons,
  act(privacy.audited, '', async ({ people: { lin } }) => ({ by: lin, input: {} })),
  ...actsOfRights,
  act(requests.report, '', async ({ people: { lin } }) => ({ by: lin, input: dark })),
  act(requests.report, 'with a photo', async ({ people: { lin } }) => ({
    by: lin,
    input: { ...dark, photos: [await lin.upload(photo('light-dark'))] },
  })),
  act(requests.report, 'with a voice', async ({ people: { lin } }) => ({
    by: lin,
    input: { ...dark, voice: { file: await lin.upload(await voice('mp3'), 'said.mp3'), seconds: 2 } },
  })),
  act(requests.report, 'with a pin', async (world) => {
    const by = await neighbour(world);
    await by.call(consents.consent, pinConsent);
    return { by, input: { ...dark, pin: { latitude: 22.27471, longitude: 113.57112 } } };
  }),
  act(households.nearby, '', async ({ people: { lin } }) => ({
    by: lin,
    input: { buildingId: placeId('b3'), category: 'B2' as const },
  })),
  act(households.join, '', async (world) => ({
    by: await neighbour(world, 'b3'),
    input: { id: await reported(world) },
  })),
  act(requests.mine, '', async ({ people: { lin } }) => ({ by: lin, input: { isOpen: true } })),
  act(requests.ofGrid, '', async ({ people: { zhou } }) => ({
    by: zhou,
    input: { gridId: placeId('g6'), isOpen: true },
  })),
  act(lists.search, 'in a grid', async ({ people: { zhou } }) => ({
    by: zhou,
    input: { communityId: community.id, gridId: placeId('g6'), words: '3号楼 楼道' },
  })),
  act(lists.search, 'in a community', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id, words: '楼道' },
  })),
  act(lists.overdue, 'in a grid', async ({ people: { zhou } }) => ({
    by: zhou,
    input: { communityId: community.id, gridId: placeId('g6') },
  })),
  act(lists.overdue, 'in a community', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id },
  })),
  act(board.board, '', async (world) => ({ by: await stranger(world), input: { communityId: community.id } })),
  act(requests.view, '', async (world) => ({ by: world.people.lin, input: { id: await reported(world) } })),
  act(requests.timeline, '', async (world) => ({ by: world.people.lin, input: { id: await reported(world) } })),
  act(requests.take, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await reported(world), seenVersion: 1 },
  })),
  act(requests.resolve, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await taken(world), seenVersion: 2, ...done },
  })),
  act(requests.resolve, 'with a photo', async (world) => {
    const { zhou } = world.people;
    const photos = [await zhou.upload(photo('light-lit'))];
    return { by: zhou, input: { id: await taken(world), seenVersion: 2, words: '换了新灯。', photos } };
  }),
  act(endings.end, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await taken(world), seenVersion: 2, ...honest },
  })),
  act(requests.confirm, '', async (world) => ({
    by: world.people.lin,
    input: { id: await resolved(world), seenVersion: 3 },
  })),
  act(requests.returnRequest, '', async (world) => ({
    by: world.people.lin,
    input: { id: await resolved(world), seenVersion: 3 },
  })),
  act(requests.returnRequest, 'with words', async (world) => ({
    by: world.people.lin,
    input: { id: await resolved(world), seenVersion: 3, words: '还是一闪一闪的。' },
  })),
  ...actsOfWork,
  ...actsOfSweeps,
  ...overheardActs,
  ...contentActs,
  act(notices.inbox, '', async ({ people: { zhou } }) => ({ by: zhou, input: {} })),
  act(notices.summary, '', async ({ people: { zhou } }) => ({ by: zhou, input: {} })),
  act(notices.markRead, '', async ({ people: { zhou } }) => ({
    by: zhou,
    input: { upTo: new Date().toISOString() },
  })),
  act(notices.allow, 'for the first time', async (world) => ({
    by: await neighbour(world),
    input: { kinds: ['newWork' as const] },
  })),
  act(notices.allow, 'once more', async (world) => {
    const by = await neighbour(world);
    await by.call(notices.allow, { kinds: ['progress'] });
    return { by, input: { kinds: ['newWork' as const, 'progress' as const] } };
  }),
  act(notices.drain, '', async (world) => {
    await drainAll(world);
    const { lin, zhou, ma } = world.people;
    for (const worker of [zhou, ma]) await worker.allowMessages(['newWork']);
    await reported(world);
    return { by: lin, input: {} };
  }),
  act(desk.begin, '', async ({ url }) => ({ by: openDesk(url), input: browser })),
  act(desk.look, '', async ({ url, people: { fang } }) => {
    const { nonce } = await openDesk(url).shows();
    return { by: fang, input: { nonce } };
  }),
  act(desk.approve, '', async ({ url, people: { fang } }) => {
    const { nonce } = await openDesk(url).shows();
    return { by: fang, input: { nonce } };
  }),
  act(desk.collect, '', async ({ url, people: { zhou } }) => {
    const by = openDesk(url);
    const { nonce, secret } = await by.shows();
    await zhou.call(desk.approve, { nonce });
    return { by, input: { nonce, secret } };
  }),
  act(desk.sessions, '', async ({ people: { fang } }) => ({ by: fang, input: {} })),
  act(desk.end, '', async ({ url, people: { zhou } }) => {
    await seated(url, zhou);
    const { items } = await zhou.call(desk.sessions, {});
    return { by: zhou, input: { deskId: items[0]?.id } };
  }),
];

function founding() {
  made += 1;
  const id = `opened${made}`;
  return {
    setupCode: setupCodeOf(setupSecret, id),
    coordinatorName: '开通的人',
    community: { ...community, id },
    grids: [...grids],
    buildings: [...buildings],
  };
}

/** In a community of its own: what it decides is nobody else's. */
async function deciding(world: World) {
  made += 1;
  const { by, communityId } = await found(world, `decides${made}`);
  return { by, input: { communityId, seenVersion: 1, category: soonerRepairs } };
}

/** A sheet that is right, in a community of its own: what an import leaves behind is nobody else's. */
async function checkedSheet(world: World): Promise<{ by: PersonOnPhone; importId: string }> {
  made += 1;
  const { by, communityId } = await found(world, `sheet${made}`);
  const fileId = await by.upload(workbookOf(tables), 'sheet.xlsx');
  const { import: checked } = await by.call(papers.checkSheet, { communityId, fileId });
  return { by, importId: checked.id };
}

/** What earlier acts left behind is another drain's cost. */
async function drainAll({ cloud, people: { lin } }: World): Promise<void> {
  // What nobody allows a message for is settled too, and counted by no round: it is looked whether anything is due.
  for (let isLeft = true; isLeft;) {
    const { delivered, pushed } = await lin.call(notices.drain, {});
    const store = await readStore(cloud);
    const isDue = ({ push, pushAt }: NoticeRecord) => push === 'due' && pushAt <= store.now;
    isLeft = delivered + pushed > 0 || store.documents<NoticeRecord>(inNotices.inbox).some(isDue);
  }
}
