/** Who must know of a fact, and by which kind of WeChat message. */
import type { ContentFact } from '#contracts/content-facts';
import type { HandedOver } from '#contracts/duty';
import type { TemplateKind } from '#contracts/message-templates';
import type { NoticeKind } from '#contracts/notices';
import type { ListFact, PrivacyFact, RecordGone } from '#contracts/privacy-facts';
import type { RequestFact } from '#contracts/request-facts';
import type { Role } from '#contracts/values';
import { clockId, isNobodys } from '../../kernel/actor';

/** Every fact somebody is told of. */
export type ToldFact = RequestFact | ContentFact | HandedOver | PrivacyFact | ListFact | RecordGone;

/**
 * `workers` of the grid, the `asker`, the `handler` who answers for the case as long as he works there, the households
 * that `joined`, the `receiver` who was asked for a part, the coordinator who is the `lead`, and the `supervisors`:
 * coordinators, and the street where it decides.
 */
export type Audience = 'workers' | 'asker' | 'handler' | 'joined' | 'receiver' | 'lead' | 'supervisors';

const affected = ['asker', 'joined'] as const;

const audiences: Readonly<Record<RequestFact['kind'], readonly Audience[]>> = {
  'requests.reported': ['workers'],
  'requests.taken': ['asker'],
  'requests.resolved': affected,
  'requests.confirmed': ['handler', ...affected],
  'requests.returned': ['handler', ...affected],
  'requests.ended': affected,
  'requests.handed': ['receiver'],
  'requests.accepted': ['handler'],
  'requests.declined': ['handler', 'lead', 'supervisors'],
  'requests.finished': ['handler'],
  'requests.siteChecked': ['receiver', 'handler', 'asker'],
  'requests.extended': ['handler', ...affected],
  'requests.contested': ['handler', 'supervisors'],
  'requests.settled': ['handler', ...affected, 'supervisors'],
  'requests.paused': ['asker'],
  'requests.answered': ['handler'],
  'requests.resumed': ['asker'],
  'requests.calledBack': ['handler'],
  'requests.checked': affected,
  'requests.unsure': ['handler', 'supervisors'],
  'requests.askedAgain': [...affected, 'supervisors'],
  'requests.unanswered': ['handler', ...affected],
  'requests.stillOpen': affected,
  'requests.checkMissed': ['handler', 'supervisors'],
  'requests.lookAgain': affected,
  'requests.sweepEnded': affected,
};

/** What somebody must do something about: told to those who work there now where the handler works there no more. */
const needsWorker: readonly RequestFact['kind'][] = [
  ...(['requests.returned', 'requests.contested', 'requests.answered', 'requests.checkMissed'] as const),
];

/** What a worker's message is about: something for him to do; everything else is progress. */
const isWork: readonly NoticeKind[] = [
  ...([
    'requests.reported',
    'requests.handed',
    'requests.declined',
    'requests.siteChecked',
    'requests.unsure',
    'privacy.listWaits',
  ] as const),
  ...needsWorker,
];

/** Whom a fact may be for, as far as it has to be looked up: by grid, and by request. */
export interface Known {
  readonly workersOf: ReadonlyMap<string, readonly string[]>;
  readonly joinedTo: ReadonlyMap<string, readonly string[]>;
  /** By community. */
  readonly supervisorsOf: ReadonlyMap<string, readonly Supervisor[]>;
}

export interface Supervisor {
  readonly personId: string;
  readonly role: Role;
}

/**
 * The persons a fact is for; what was decided about words is for who wrote them. Nobody is told of what he did himself, except that a worker who reports in his own grid
 * still finds it among his work; and nobody is told in the place of one who left.
 */
export function recipientsOf(fact: ToldFact, known: Known): readonly string[] {
  return [...new Set(concerned(fact, known))].filter((personId) => !isNobodys(personId));
}

/** Whether somebody is told of it as a neighbour: he neither asked for it nor works on it. */
export function isNeighbour(fact: ToldFact, personId: string, { joinedTo }: Known): boolean {
  if (!('requestId' in fact) || [fact.askerId, fact.reporterId, fact.handlerId].includes(personId)) return false;
  return joinedTo.get(fact.requestId)?.includes(personId) === true;
}

function concerned(fact: ToldFact, known: Known): readonly string[] {
  if (fact.kind === 'people.handedOver') return [fact.fromPersonId, fact.toPersonId];
  if ('writerId' in fact) return [fact.writerId];
  if ('correctionId' in fact) return [fact.askerId];
  if ('exportId' in fact) return concernedByList(fact, known);
  if ('goneId' in fact) return concernedByEnd(fact, known).filter((personId) => personId !== fact.actorId);
  const all = audiences[fact.kind].flatMap((audience) => membersOf(audience, fact, known));
  if (fact.kind === 'requests.reported') return all;
  return all.filter((personId) => personId !== fact.actorId && !fact.notTo?.includes(personId));
}

/** A list waits for somebody else than who asked for it. */
function concernedByList({ kind, askerId, communityId }: ListFact, { supervisorsOf }: Known): readonly string[] {
  if (kind !== 'privacy.listWaits') return [askerId];
  return coordinating(supervisorsOf.get(communityId)).filter((personId) => personId !== askerId);
}

function coordinating(supervisors: readonly Supervisor[] = []): readonly string[] {
  return supervisors.filter(({ role }) => role === 'coordinator').map(({ personId }) => personId);
}

/**
 * Who acted for the person, and the worker who kept the record; where he did it himself, or works there no more, those
 * who coordinate.
 */
function concernedByEnd(fact: RecordGone, { workersOf, supervisorsOf }: Known): readonly string[] {
  const { familyIds, keeperId, actorId, gridId = '', communityId = '' } = fact;
  const isThere = keeperId !== undefined && keeperId !== actorId && workersOf.get(gridId)?.includes(keeperId) === true;
  return [...familyIds, ...(isThere ? [keeperId] : coordinating(supervisorsOf.get(communityId)))];
}

function membersOf(
  audience: Audience,
  fact: RequestFact,
  { workersOf, joinedTo, supervisorsOf }: Known,
): readonly string[] {
  switch (audience) {
    case 'workers':
      return workersOf.get(fact.gridId) ?? [];
    case 'asker':
      return [fact.askerId, ...listed(fact.reporterId), ...(isByCall(fact) ? (workersOf.get(fact.gridId) ?? []) : [])];
    case 'handler':
      return answering(fact, workersOf.get(fact.gridId) ?? []);
    case 'joined':
      return joinedTo.get(fact.requestId) ?? [];
    case 'receiver':
      return listed(fact.toId);
    case 'lead':
      return listed(fact.leadId);
    case 'supervisors':
      return isForSupervisors(fact) ? supervising(fact, supervisorsOf.get(fact.communityId) ?? []) : [];
  }
}

/**
 * Who took the case, while he works there: residents' words go to nobody who left. What he left open, or nobody has
 * taken, is then told to those who work there now.
 */
function answering({ kind, handlerId }: RequestFact, workers: readonly string[]): readonly string[] {
  if (handlerId !== undefined && workers.includes(handlerId)) return [handlerId];
  return needsWorker.includes(kind) ? workers : [];
}

function listed(personId: string | undefined): readonly string[] {
  return personId === undefined ? [] : [personId];
}

/** Coordinators; the street as well where somebody objects, since one of them said the later day. */
function supervising({ kind }: RequestFact, supervisors: readonly Supervisor[]): readonly string[] {
  return kind === 'requests.contested' ? supervisors.map(({ personId }) => personId) : coordinating(supervisors);
}

/** The community whose supervisors have to be looked up for this fact. */
export function supervisedIn(fact: ToldFact): string | undefined {
  if (fact.kind === 'privacy.listWaits' || 'goneId' in fact) return fact.communityId;
  return 'requestId' in fact && isForSupervisors(fact) ? fact.communityId : undefined;
}

/** What nobody answers for, or goes wrong for the second time, is theirs. */
function isForSupervisors({ kind, handlerId, isAgain, isByCall, actorId }: RequestFact): boolean {
  if (!audiences[kind].includes('supervisors')) return false;
  if (kind === 'requests.declined') return handlerId === undefined;
  // What they did not decide: one of them said the later day.
  if (kind === 'requests.settled') return actorId === clockId;
  if (kind === 'requests.askedAgain') return isByCall === true;
  return kind !== 'requests.checkMissed' || isAgain === true;
}

interface InGrid {
  readonly gridId: string;
  readonly communityId: string;
}

/** The grid whose workers have to be looked up for this fact. */
export function gridOf(fact: ToldFact): InGrid | undefined {
  if ('goneId' in fact) {
    const { gridId, communityId } = fact;
    return gridId === undefined || communityId === undefined ? undefined : { gridId, communityId };
  }
  const isForWorkers =
    'requestId' in fact &&
    (isByCall(fact) || audiences[fact.kind].some((audience) => audience === 'workers' || audience === 'handler'));
  return isForWorkers ? fact : undefined;
}

/** Whether households that joined have to be looked up. */
export function isForJoined(fact: ToldFact): fact is RequestFact {
  return 'requestId' in fact && (fact.joined ?? 0) > 0 && audiences[fact.kind].includes('joined');
}

/** Whether it is told to who asked, and to who asked for him. */
export function isForAsker(fact: RequestFact): boolean {
  return audiences[fact.kind].includes('asker');
}

/** What no message tells who asked: whoever works there rings him, and hears that he has to. */
const needsCall: readonly RequestFact['kind'][] = [
  ...(['requests.resolved', 'requests.ended', 'requests.extended'] as const),
  ...(['requests.stillOpen', 'requests.askedAgain', 'requests.lookAgain'] as const),
];

function isByCall({ kind, isByCall: isRung }: RequestFact): boolean {
  return isRung === true && needsCall.includes(kind);
}

/** Whether somebody is told of it so that he rings who asked. */
export function isCaller(fact: ToldFact, personId: string, known: Known): fact is RequestFact {
  return (
    'requestId' in fact &&
    isByCall(fact) &&
    personId !== fact.askerId &&
    !known.joinedTo.get(fact.requestId)?.includes(personId)
  );
}

/** The community whose quiet hours its message waits out; undefined where it rings at once, or not at all. */
export function waitingIn(fact: ToldFact): string | undefined {
  if (fact.kind === 'people.handedOver' || 'correctionId' in fact || 'goneId' in fact) return undefined;
  return 'requestId' in fact && fact.isUrgent === true ? undefined : fact.communityId;
}

/** What needs somebody is new work; everything else is progress. */
export function templateKindOf(kind: NoticeKind): TemplateKind {
  return isWork.includes(kind) ? 'newWork' : 'progress';
}

/** Whether a notice of this kind is about a case, which its message opens. */
export function isAboutCase(kind: NoticeKind): boolean {
  return kind.startsWith('requests.') || kind.startsWith('content.');
}
