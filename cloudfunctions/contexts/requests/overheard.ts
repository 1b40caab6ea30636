/** Overheard: a worker writes down what somebody says in passing, and rings him when there is something to say. */
import * as duty from '#contracts/duty';
import type { OutputOf } from '#contracts/operation';
import type * as contract from '#contracts/request-overheard';
import type { RequestAct } from '#contracts/request-states';
import * as shops from '#contracts/shops';
import { limits } from '#contracts/values';
import { passerId, type PersonActor } from '../../kernel/actor';
import type { Ask, Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { scopeOf } from './list-scope';
import { move, whoIs } from './move';
import { askerOf, type Asker } from './on-behalf';
import { canOversee } from './policy';
import { presentCard } from './present';
import { file, inBuilding, type Spot } from './report';
import { requestsRepository } from './repository';
import { said } from './said';
import { words as sentences } from './words';

type Overhear = typeof contract.overhear;
type CalledBack = typeof contract.calledBack;
type CallsDue = typeof contract.callsDue;

export async function overhear(call: Call<Overhear, PersonActor>): Promise<OutputOf<Overhear>> {
  const { actor, ask, input } = call;
  const { place, shopId, askerPersonId, askerShopId } = input;
  if ((place === undefined) === (shopId === undefined)) throw new Refusal('INVALID_INPUT', 'one place', ['place']);
  if (askerPersonId !== undefined && askerShopId !== undefined) {
    throw new Refusal('INVALID_INPUT', 'one asker', ['askerShopId']);
  }
  return file(call, {
    input,
    where: async () => {
      const spot = place ? await inBuilding(ask, place) : await atShop(ask, shopId ?? '');
      if (!canOversee(actor, spot)) throw new Refusal('NOT_ALLOWED', 'another grid');
      return spot;
    },
    asker: async (spot) => {
      const asker =
        askerPersonId === undefined ? await passing(ask, askerShopId, spot) : await askerOf(call, askerPersonId);
      return { ...asker, who: whoIs(actor, {}, spot) };
    },
  });
}

export async function calledBack(call: Call<CalledBack, PersonActor>): Promise<OutputOf<CalledBack>> {
  const { id, seenVersion, said: answer, words = '' } = call.input;
  const act = actOf[answer];
  const { outcome } = await move(call, {
    ...{ id, seenVersion, act, needs: answer === 'fixed' ? 'canHearFixed' : 'canCallBack' },
    entry: async (request) => {
      // Asked whether it is fixed, he is not merely told.
      if (answer === 'told' && request.state === 'resolved') throw new Refusal('WRONG_STATE', 'he has to be asked');
      return {
        ...(words !== '' && (await said(call, words))),
        ...(answer === 'half' && { isHalf: true }),
        ...(answer === 'noAnswer' && { isUnreached: true }),
        ...(act !== 'calledBack' && { forName: request.askerName }),
      };
    },
  });
  return outcome;
}

export async function callsDue({
  actor,
  database,
  input,
  now,
}: Call<CallsDue, PersonActor>): Promise<OutputOf<CallsDue>> {
  const scope = scopeOf(actor, { gridId: input.gridId });
  const rows = await requestsRepository(database).callsDue(scope, now, input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, callBackAt }) => ({ at: callBackAt, id: _id }));
  return {
    items: items.map((record) => ({
      ...presentCard(record, actor),
      askerName: record.askerName,
      dueSince: record.callBackAt.toISOString(),
      inVain: record.callsInVain ?? 0,
    })),
    cursor,
  };
}

/** What an answer is in the timeline: a verdict is his who was rung, whoever wrote it down. */
const actOf: Readonly<Record<contract.CallAnswer, RequestAct>> = {
  fixed: 'confirmed',
  half: 'returned',
  notFixed: 'returned',
  told: 'calledBack',
  noAnswer: 'calledBack',
};

/** @throws Refusal PLACE_UNKNOWN */
async function atShop(ask: Ask, shopId: string): Promise<Spot> {
  const { shop, gridName = '' } = await ask(shops.findShop, { shopId });
  if (!shop) throw new Refusal('PLACE_UNKNOWN', 'shop', ['shopId']);
  const { communityId, gridId, name, address, buildingId = shopId } = shop;
  return { communityId, gridId, gridName, place: { buildingId, label: `${name} ${address}`, shopId } };
}

/** A shop, by whoever keeps it here on his own phone; where nobody does, and where no name was given, somebody is rung. */
async function passing(ask: Ask, shopId: string | undefined, { communityId }: Spot): Promise<Omit<Asker, 'who'>> {
  const nobody = { askerId: passerId, isByCall: true } as const;
  if (shopId === undefined) return { ...nobody, askerName: sentences.passer, forName: sentences.passer };
  const { shop } = await ask(shops.findShop, { shopId });
  if (shop?.communityId !== communityId) throw new Refusal('PLACE_UNKNOWN', 'shop', ['askerShopId']);
  const { name } = shop;
  const named = { askerName: name, forName: name, shop: { id: shopId, name } };
  const { items } = await ask(duty.holdersOf, { communityId, roles: ['shopkeeper'], shopId });
  const keeper = items[0];
  return keeper ? { ...named, askerId: keeper.personId } : { ...nobody, ...named };
}
