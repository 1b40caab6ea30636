/** Work that several do: asking, saying yes or no, doing a part, and looking at it together after the second no. */
import * as duty from '#contracts/duty';
import type { OutputOf } from '#contracts/operation';
import { partRoles } from '#contracts/request-work';
import type * as contract from '#contracts/request-work';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Ask, Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { answeredPart, asked, dropped, withParts, type CourseChange } from './course';
import { toList } from './listed';
import { move } from './move';
import { isOpenPart } from './open-part';
import { removeOriginals } from './photos';
import { canSee, isDoer, workerRoles } from './policy';
import { mayHand, ownPart } from './policy-course';
import { requestsRepository, type Part, type RequestRecord } from './repository';
import type { Entry } from './request';
import { said, shown } from './said';

type Receivers = typeof contract.receivers;
type Hand = typeof contract.hand;
type Accept = typeof contract.accept;
type Decline = typeof contract.decline;
type Finish = typeof contract.finish;
type SiteCheck = typeof contract.siteCheck;
type HandedToMe = typeof contract.handedToMe;

type Holder = OutputOf<typeof duty.holdersOf>['items'][number];

/** The no after which all who are concerned look at it together (practice of 数字城管: the second). */
const declinesBeforeLooking = 2;

export async function receivers(call: Call<Receivers, PersonActor>): Promise<OutputOf<Receivers>> {
  const { actor, ask, database, input } = call;
  const request = await requestsRepository(database).requests.get(input.id);
  if (!request || !canSee(actor, request)) throw new Refusal('NOT_FOUND');
  if (!mayHand(actor, request)) throw new Refusal('NOT_ALLOWED', 'not his to hand on');
  const found = await receiversOf(ask, request);
  const others = found.filter(({ personId }) => personId !== actor.personId);
  return { items: others.map(({ personId, name, role }) => ({ personId, name, role })) };
}

export async function hand(call: Call<Hand, PersonActor>): Promise<OutputOf<Hand>> {
  const { id, seenVersion, toPersonId, words } = call.input;
  const { outcome } = await move(call, {
    ...{ id, seenVersion, act: 'handed', needs: 'canHand' },
    entry: () => said(call, words),
    course: async (request, entry, number) =>
      asked(request, partFor(await receiver(call, request, toPersonId), entry, { number, state: 'offered' })),
  });
  return outcome;
}

export async function accept(call: Call<Accept, PersonActor>): Promise<OutputOf<Accept>> {
  const { part: number, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'accepted', needs: 'canAnswerPart' },
    course: (request, entry) => {
      mustBe(request, call.actor, number, 'offered');
      // What nobody had taken is his whole from now on: there is no part left of it.
      return request.state === 'submitted'
        ? partTaken(call.actor)(request, entry)
        : answeredPart(request, number, 'accepted', entry.at);
    },
  });
  return outcome;
}

export async function decline(call: Call<Decline, PersonActor>): Promise<OutputOf<Decline>> {
  const { part: number, reason: declineReason, words, ...seen } = call.input;
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'declined', needs: 'canAnswerPart' },
    entry: async () => ({ declineReason, ...(words !== undefined && (await said(call, words))) }),
    course: async (request, entry, entryNumber) => {
      if (mustBe(request, call.actor, number, 'offered').isSettled) throw new Refusal('WRONG_STATE', 'said on site');
      const declines = (request.declines ?? 0) + 1;
      const answered = answeredPart(request, number, 'declined', entry.at);
      const isLed = answered.parts?.some(({ isLead, state }) => isLead && state === 'accepted') === true;
      if (declines < declinesBeforeLooking || isLed) return { ...answered, declines };
      const lead = await leadOf(call.ask, request);
      if (!lead) return { ...answered, declines };
      const part = { ...partFor(lead, entry, { number: entryNumber, state: 'accepted' }), isLead: true };
      return { ...withParts([...(answered.parts ?? []), part]), declines };
    },
  });
  return outcome;
}

export async function finish(call: Call<Finish, PersonActor>): Promise<OutputOf<Finish>> {
  const { part: number, words, photos, id, seenVersion } = call.input;
  const { outcome, isReplay } = await move(call, {
    ...{ id, seenVersion, act: 'finished', needs: 'canFinishPart' },
    entry: () => shown(call, { id, words, photos }),
    course: (request, entry) => {
      mustBe(request, call.actor, number, 'accepted');
      return answeredPart(request, number, 'done', entry.at);
    },
  });
  if (!isReplay) await removeOriginals(call.storage, call.actor, photos);
  return outcome;
}

export async function siteCheck(call: Call<SiteCheck, PersonActor>): Promise<OutputOf<SiteCheck>> {
  const { id, seenVersion, toPersonId, words } = call.input;
  const { outcome } = await move(call, {
    ...{ id, seenVersion, act: 'siteChecked', needs: 'canCheckOnSite' },
    entry: () => said(call, words),
    course: async (request, entry, number) => {
      // On site everybody stands there: whoever was asked before may be the one, and then has one part of it.
      const open = (request.parts ?? []).map((part) =>
        part.toId === toPersonId && !part.isLead ? dropped(entry.at)(part) : part,
      );
      const to = await receiver(call, { ...request, parts: open }, toPersonId);
      // Who led it has done it by saying so.
      const led = open.map((part) =>
        part.isLead && part.state === 'accepted' ? { ...part, state: 'done' as const, at: entry.at } : part,
      );
      // Of what nobody has taken, the one who is named has to take it: there he is asked, and cannot say no.
      const state = request.state === 'submitted' ? 'offered' : 'accepted';
      return asked({ ...request, parts: led }, { ...partFor(to, entry, { number, state }), isSettled: true });
    },
  });
  return outcome;
}

export async function handedToMe(call: Call<HandedToMe, PersonActor>): Promise<OutputOf<HandedToMe>> {
  const { actor, database, input } = call;
  const rows = await requestsRepository(database).ofDoer(actor.ids, input.cursor, limits.page);
  const { items, cursor } = toList(rows, actor);
  // What he was asked for in a community he works in no more is not his to see.
  const his = new Set(rows.filter((row) => isDoer(actor, row)).map(({ _id }) => _id));
  return { items: items.filter(({ id }) => his.has(id)), cursor };
}

/** Who takes a request has no part of it beside: what he was asked for is in it. */
export function partTaken(actor: PersonActor): (request: RequestRecord, entry: Entry) => CourseChange {
  return ({ parts }, { at }) =>
    parts ? withParts(parts.map((part) => (isAsked(actor, part) ? dropped(at)(part) : part))) : {};
}

/** @throws Refusal WRONG_STATE where it is not his, or was answered before */
function mustBe(request: RequestRecord, actor: PersonActor, number: number, state: Part['state']): Part {
  const part = ownPart(actor, request, number);
  if (part?.state !== state) throw new Refusal('WRONG_STATE', 'no such part');
  return part;
}

/** @throws Refusal NOT_FOUND for who cannot be asked: he works nowhere here, has it already, or answers for it */
async function receiver(
  { ask, actor }: Call<Hand | SiteCheck, PersonActor>,
  request: RequestRecord,
  personId: string,
): Promise<Holder> {
  const found = (await receiversOf(ask, request)).find((one) => one.personId === personId);
  if (!found || actor.ids.includes(personId)) throw new Refusal('NOT_FOUND', 'nobody to ask', ['toPersonId']);
  return found;
}

/** What nobody has taken is for the workers of its grid, who may answer for it; a part of it is for everybody who works here. */
async function receiversOf(ask: Ask, request: RequestRecord): Promise<readonly Holder[]> {
  const { communityId, gridId, state, handlerId, parts = [] } = request;
  const roles = state === 'submitted' ? workerRoles : partRoles;
  const { items } = await ask(duty.holdersOf, { communityId, roles: [...roles] });
  const isBusy = (personId: string) =>
    personId === handlerId || parts.some((part) => part.toId === personId && isOpenPart(part));
  return items.filter((one) => !isBusy(one.personId) && (state !== 'submitted' || one.gridIds.includes(gridId)));
}

/** The coordinator who brings all together: one who is here, and did not work on it himself where there is another. */
async function leadOf(ask: Ask, request: RequestRecord): Promise<Holder | undefined> {
  const { communityId, handlerId } = request;
  const { items } = await ask(duty.holdersOf, { communityId, roles: ['coordinator'] });
  return items.find(({ personId }) => personId !== handlerId) ?? items[0];
}

function partFor(to: Holder, { at }: Entry, own: Pick<Part, 'number' | 'state'>): Part {
  return { toId: to.personId, toName: to.name, toRole: to.role, at, ...own };
}

function isAsked({ ids }: PersonActor, { toId, state }: Part): boolean {
  return state === 'offered' && ids.includes(toId);
}
