/** Roles, tried: on persons and grids of each place. */
import * as people from '#contracts/people';
import * as duty from '#contracts/duty';
import * as roles from '#contracts/roles';
import { adminCode, aWeek, idOf, nowOf } from '../support/role-acts';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { coordinatorOf, settled, spots, worker, type Actor, type Scene, type Spot } from './scene';

const elsewhere = ['grid', 'community', 'other', 'none'] as const;
const noGrid = 'qingnian~g99';
const noCode = 'ABCD2345';
const gridOf = (place: Place) => (place === 'none' ? noGrid : spots[place].gridId);
const communityOf = (place: Spot) => spots[place].gridId.split('~')[0] ?? '';
const isWorker = ({ role }: Actor) => role === 'gridWorker' || role === 'microGridWorker';

export const roleAttempts: readonly Attempt[] = [
  attempt(people.grantRole, {
    wheres: ['own', ...elsewhere],
    own: async (_, { phone, role }) =>
      role === 'visitor'
        ? undefined
        : { personId: await idOf(phone), role: 'volunteer' as const, gridId: spots.grid.gridId },
    there: async ({ residents }, place) => ({
      personId: place === 'none' ? 'nobody' : await idOf(residents[place]),
      role: 'volunteer' as const,
      gridId: place === 'none' ? spots.grid.gridId : gridOf(place),
    }),
  }),
  attempt(roles.takeRole, {
    wheres: elsewhere,
    there: async (scene, place) => ({
      personId: place === 'none' ? 'nobody' : (await worker(scene, place)).id,
      role: 'gridWorker' as const,
      gridId: place === 'none' ? spots.grid.gridId : gridOf(place),
    }),
  }),
  attempt(roles.leaveRole, {
    wheres: ['own'],
    changesActor: true,
    own: async (_, { phone }) => {
      const [held] = (await phone.call(people.me, {})).person?.roles ?? [];
      if (!held) return { role: 'volunteer' as const, communityId: 'qingnian' };
      const { role, communityId, gridId, shopId } = held;
      return { role, communityId, ...(gridId && { gridId }), ...(shopId && { shopId }) } as never;
    },
  }),
  attempt(roles.invite, {
    wheres: elsewhere,
    there: async (_, place) => ({ role: 'volunteer' as const, scope: { gridId: gridOf(place) } }),
  }),
  attempt(roles.invitation, { wheres: ['community', 'other', 'none'], there: invited }),
  attempt(roles.acceptInvitation, {
    wheres: ['community', 'other', 'none'],
    changesActor: true,
    there: async (scene, place) => ({ ...(await invited(scene, place)), name: '走一遍的人' }),
  }),
  attempt(roles.staff, {
    wheres: ['community', 'other', 'none'],
    there: async (_, place) => ({ communityId: place === 'none' ? 'nowhere' : communityOf(place) }),
  }),
  plain(roles.offers, {}),
  attempt(roles.answerOffer, {
    wheres: ['own', 'grid', 'none'],
    changesActor: true,
    own: async (scene, { phone, role }) =>
      role === 'visitor' ? undefined : { offerId: await offered(scene, await idOf(phone)), accepts: true },
    there: async (scene, place) => {
      if (place === 'none') return { offerId: 'nothing', accepts: true };
      return { offerId: await offered(scene, await idOf(await settled(scene.world, place))), accepts: true };
    },
  }),
  attempt(duty.goOnLeave, {
    wheres: elsewhere,
    changesActor: true,
    there: async (scene, place) => {
      const { id: standInId } = await worker(scene, place === 'none' ? 'grid' : place);
      return { gridId: gridOf(place), standInId, ...aWeek(await nowOf(scene.world)) };
    },
  }),
  attempt(duty.acceptStandIn, {
    wheres: ['own', 'grid', 'none'],
    changesActor: true,
    // Only a colleague is asked to stand in.
    own: async (scene, actor) =>
      isWorker(actor) || actor.role === 'coordinator' ? asked(scene, await idOf(actor.phone)) : undefined,
    there: async (scene, place) =>
      place === 'none' ? { offerId: 'nothing' } : asked(scene, (await worker(scene, place)).id),
  }),
  attempt(duty.comeBack, {
    wheres: ['own', ...elsewhere],
    changesActor: true,
    own: async (scene, actor) => {
      const gridId = spots.grid.gridId;
      if (!isWorker(actor)) return undefined;
      const { id: standInId } = await worker(scene, 'grid');
      await actor.phone.call(duty.goOnLeave, { gridId, standInId, ...aWeek(await nowOf(scene.world)) });
      return { gridId };
    },
    there: async (_, place) => ({ gridId: gridOf(place) }),
  }),
  attempt(duty.colleagues, {
    wheres: ['community', 'other', 'none'],
    there: async (_, place) => ({ communityId: place === 'none' ? 'nowhere' : communityOf(place) }),
  }),
  attempt(duty.handOver, {
    wheres: elsewhere,
    there: async (scene, place) => {
      const spot = place === 'none' ? 'grid' : place;
      const [{ id: fromPersonId }, { id: toPersonId }] = [await worker(scene, spot), await worker(scene, spot)];
      return { gridId: gridOf(place), fromPersonId, toPersonId };
    },
  }),
  attempt(duty.identityCode, {
    wheres: ['own', 'community', 'other', 'none'],
    own: async () => ({}),
    there: async (_, place) => ({ gridId: gridOf(place) }),
  }),
  attempt(duty.checkIdentity, {
    wheres: elsewhere,
    there: async (scene, place) => {
      if (place === 'none') return { code: noCode };
      return { code: (await (await worker(scene, place)).phone.call(duty.identityCode, {})).code };
    },
  }),
  attempt(roles.becomeAdmin, {
    wheres: ['other', 'none'],
    changesActor: true,
    there: async (_, place) => (place === 'none' ? { ...adminCode(), code: 'a code of nobody' } : adminCode()),
  }),
];

async function invited(scene: Scene, place: Place): Promise<{ code: string }> {
  if (place === 'none') return { code: noCode };
  const inviter = await coordinatorOf(scene, place);
  const { code } = await inviter.call(roles.invite, { role: 'lawyer', scope: { communityId: communityOf(place) } });
  return { code };
}

async function offered({ coordinators }: Scene, personId: string): Promise<string> {
  const offer = { personId, role: 'mediator', communityId: communityOf('grid') } as const;
  return (await coordinators.grid.call(people.grantRole, offer)).offerId ?? '';
}

async function asked(scene: Scene, standInId: string): Promise<{ offerId: string }> {
  const { phone } = await worker(scene, 'grid');
  const leave = { gridId: spots.grid.gridId, standInId, ...aWeek(await nowOf(scene.world)) };
  return { offerId: (await phone.call(duty.goOnLeave, leave)).offerId };
}
