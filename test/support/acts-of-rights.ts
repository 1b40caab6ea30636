/** Acts of the rights of persons; each prepares somebody of its own, and lists of persons are of a community nobody lives in. */
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as rights from '#contracts/rights';
import { community, placeId } from '../../emulator/seed/community';
import { act, type Act } from './act';
import { keep } from './acts-of-persons';
import { letWait } from './long-lists';
import { found } from './sheets';
import { coordinator, neighbour } from './somebody';
import { photo, type World } from './world';

const dark = { place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words: '楼道灯不亮。', photos: [] as string[] };
let opened = 0;

export const actsOfRights: readonly Act[] = [
  act(privacy.exports, '', async ({ people: { lin } }) => ({ by: lin, input: {} })),
  act(privacy.exportMine, '', async (world) => ({ by: await neighbour(world), input: {} })),
  act(rights.correct, '', async (world) => ({
    by: await neighbour(world),
    input: { field: 'home' as const, words: '我住 5 层。' },
  })),
  act(rights.corrections, '', async ({ people: { fang } }) => ({ by: fang, input: { communityId: community.id } })),
  act(rights.myCorrections, '', async (world) => {
    const by = await neighbour(world);
    await by.call(rights.correct, { field: 'other', words: '请改一下。' });
    return { by, input: {} };
  }),
  act(rights.answerCorrection, '', async (world) => {
    const { id } = await (await neighbour(world)).call(rights.correct, { field: 'other', words: '请改一下。' });
    return { by: world.people.fang, input: { id, isDone: true, words: '改好了。' } };
  }),
  act(privacy.closing, '', async (world) => ({ by: await neighbour(world), input: {} })),
  act(privacy.closeAccount, '', async (world) => {
    const by = await neighbour(world);
    await by.call(requests.report, dark);
    return { by, input: { confirm: true as const } };
  }),
  act(rights.eraseKept, '', async (world) => {
    const { zhou } = world.people;
    const evidence = { way: 'paper' as const, file: await zhou.upload(photo('light-dark')) };
    return { by: zhou, input: { personId: await keep(world), confirm: true as const, evidence } };
  }),
  act(privacy.askExport, '', async (world) => {
    const { by, communityId } = await founder(world);
    return { by, input: { communityId, why: 'visits' as const } };
  }),
  act(privacy.exportsToApprove, '', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id },
  })),
  act(privacy.approveExport, '', async (world) => {
    const by = await coordinator(world);
    const { id } = await world.people.fang.call(privacy.askExport, { communityId: community.id, why: 'visits' });
    await letWait(world, id);
    return { by, input: { id } };
  }),
  act(privacy.fetchExport, '', async (world) => {
    const { by, communityId } = await founder(world);
    const { id } = await by.call(privacy.askExport, { communityId, why: 'visits' });
    return { by, input: { id } };
  }),
];

/** Somebody who opened a community of his own, in which nobody lives yet. */
function founder(world: World) {
  opened += 1;
  return found(world, `emptyhouse${process.pid}x${opened}`);
}
