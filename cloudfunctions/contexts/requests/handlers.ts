/** One function an operation: load, permit, decide, save, present. Reporting has a file of its own. */
import { mayActFor } from '#contracts/families';
import type * as honest from '#contracts/request-ends';
import type * as contract from '#contracts/requests';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { askerToCall } from './contact';
import { isHandlerGone } from './handler-gone';
import { scopeOf } from './list-scope';
import { toList } from './listed';
import { move } from './move';
import { linkSeconds, removeOriginals } from './photos';
import { abilities } from './abilities';
import { canSee, isAffected } from './policy';
import { presentEntries, presentView } from './present';
import { pageId, requestsRepository, type RequestListRecord } from './repository';
import { said, shown } from './said';
import { lookedAt, type LookedAt } from './speaking';
import { entriesPerPage } from './standing';
import { partTaken } from './work';

type Mine = typeof contract.mine;
type OfGrid = typeof contract.ofGrid;
type View = typeof contract.view;
type Timeline = typeof contract.timeline;
type Take = typeof contract.take;
type Resolve = typeof contract.resolve;
type End = typeof honest.end;
type Unsure = typeof honest.unsure;
type Confirm = typeof contract.confirm;
type Return = typeof contract.returnRequest;

export async function mine(call: Call<Mine, PersonActor>): Promise<OutputOf<Mine>> {
  const { isOpen, cursor } = call.input;
  const rows = await requestsRepository(call.database).ofAskers(call.actor, isOpen, cursor, limits.page);
  const page = toList(rows, call.actor);
  const his = await stillHis(call, rows);
  return { ...page, items: page.items.filter(({ id }) => his.has(id)) };
}

/** What he asked for, and what he reported for those he may still act for: one call a person, and none for most. */
async function stillHis({ actor, ask }: Call<Mine, PersonActor>, rows: readonly RequestListRecord[]) {
  const isOwn = (row: RequestListRecord) => actor.ids.includes(row.askerId) || isAffected(actor, row);
  const subjects = [...new Set(rows.filter((row) => !isOwn(row)).map(({ askerId }) => askerId))];
  const answers = await Promise.all(
    subjects.map((subjectId) => ask(mayActFor, { actorId: actor.personId, subjectId, act: 'report' })),
  );
  const theirs = new Set(subjects.filter((_, at) => answers[at]?.may));
  return new Set(rows.filter((row) => isOwn(row) || theirs.has(row.askerId)).map(({ _id }) => _id));
}

export async function ofGrid(call: Call<OfGrid, PersonActor>): Promise<OutputOf<OfGrid>> {
  const { gridId, isOpen, cursor } = call.input;
  const scope = scopeOf(call.actor, { gridId });
  return toList(await requestsRepository(call.database).ofGrid(scope, isOpen, cursor, limits.page), call.actor);
}

export async function view(call: Call<View, PersonActor>): Promise<OutputOf<View>> {
  const { request, isAskerAway } = await load(call, call.input.id);
  const fileIds = [
    ...request.timeline.flatMap(({ photos }) => photos),
    ...(request.voice ? [request.voice.fileId] : []),
  ];
  const [links, isHandlerGoneNow, asker] = await Promise.all([
    call.storage.links(fileIds.slice(-linksPerView), linkSeconds),
    isHandlerGone(call, request),
    askerToCall(call, request),
  ]);
  const circumstances = { now: call.now, isHandlerGone: isHandlerGoneNow, isAskerAway };
  return {
    ...presentView(request, call.actor, links),
    ...(asker && { asker }),
    abilities: abilities(call.actor, request, circumstances),
  };
}

export async function timeline(call: Call<Timeline, PersonActor>): Promise<OutputOf<Timeline>> {
  const { request } = await load(call, call.input.id);
  const number = Math.min(call.input.page ?? request.olderPages, request.olderPages);
  if (number === 0) return { entries: [], olderPage: null };
  const page = await requestsRepository(call.database).pages.get(pageId(request._id, number));
  if (!page) throw new Refusal('NOT_FOUND', 'timeline page');
  const fileIds = page.entries.flatMap(({ photos }) => photos);
  const links = await call.storage.links(fileIds.slice(-linksPerView), linkSeconds);
  return {
    entries: presentEntries(
      { record: request, reader: call.actor, links },
      page.entries,
      (number - 1) * entriesPerPage + 1,
    ),
    olderPage: number > 1 ? number - 1 : null,
  };
}

export async function take(call: Call<Take, PersonActor>): Promise<OutputOf<Take>> {
  const { outcome } = await move(call, {
    ...call.input,
    act: 'taken',
    needs: 'canTake',
    role: 'gridWorker',
    course: partTaken(call.actor),
  });
  return outcome;
}

export async function resolve(call: Call<Resolve, PersonActor>): Promise<OutputOf<Resolve>> {
  const { id, seenVersion, words, photos, noPhotoReason } = call.input;
  const { outcome, isReplay } = await move(call, {
    id,
    seenVersion,
    act: 'resolved',
    needs: 'canResolve',
    role: 'gridWorker',
    entry: async () => ({
      ...(await shown(call, { id, words, photos })),
      ...(noPhotoReason !== undefined && { noPhotoReason }),
    }),
  });
  if (!isReplay) await removeOriginals(call.storage, call.actor, photos);
  return outcome;
}

export async function end(call: Call<End, PersonActor>): Promise<OutputOf<End>> {
  const { id, seenVersion, words, ending, reason: endReason } = call.input;
  const { outcome } = await move(call, {
    id,
    seenVersion,
    act: 'ended',
    needs: 'canEnd',
    role: 'gridWorker',
    entry: async () => ({ ...(await said(call, words)), ending, endReason }),
  });
  return outcome;
}

export async function confirm(call: Call<Confirm, PersonActor>): Promise<OutputOf<Confirm>> {
  const { outcome } = await move(call, {
    ...call.input,
    act: 'confirmed',
    needs: 'canConfirm',
    role: 'resident',
  });
  return outcome;
}

export async function unsure(call: Call<Unsure, PersonActor>): Promise<OutputOf<Unsure>> {
  const { outcome } = await move(call, {
    ...call.input,
    act: 'unsure',
    needs: 'canBeUnsure',
    role: 'resident',
    course: () => ({ isUnsure: true }),
  });
  return outcome;
}

export async function returnRequest(call: Call<Return, PersonActor>): Promise<OutputOf<Return>> {
  const { id, seenVersion, words = '', isHalf = false } = call.input;
  const { outcome } = await move(call, {
    id,
    seenVersion,
    act: 'returned',
    needs: 'canReturn',
    role: 'resident',
    entry: async () => {
      const half = isHalf ? { isHalf } : {};
      return words === '' ? half : { ...half, ...(await said(call, words)) };
    },
  });
  return outcome;
}

/** The most links the cloud gives in one call; a view shows the newest photos. */
const linksPerView = 50;

async function load({ actor, ask, database }: Call<View | Timeline, PersonActor>, id: string): Promise<LookedAt> {
  const record = await requestsRepository(database).requests.get(id);
  const looked = record && canSee(actor, record) ? await lookedAt({ looking: actor, ask }, record) : undefined;
  if (!looked || !canSee(actor, looked.request)) throw new Refusal('NOT_FOUND');
  return looked;
}
