/** Who must know of a fact, and by which kind of WeChat message. */
import type { ContentFact } from '#contracts/content-facts';
import type { HandedOver } from '#contracts/duty';
import type { NoticeKind, TemplateKind } from '#contracts/notices';
import type { PrivacyFact } from '#contracts/privacy-facts';
import type { RequestFact } from '#contracts/request-facts';
import { erasedId } from '../../kernel/actor';

/** Every fact somebody is told of. */
export type ToldFact = RequestFact | ContentFact | HandedOver | PrivacyFact;

/** `workers` of the grid, the `asker`, or the `handler` who answers for the case as long as he works there. */
export type Audience = 'workers' | 'asker' | 'handler';

const audiences: Readonly<Record<RequestFact['kind'], Audience>> = {
  'requests.reported': 'workers',
  'requests.taken': 'asker',
  'requests.resolved': 'asker',
  'requests.confirmed': 'handler',
  'requests.returned': 'handler',
};

/**
 * The persons a fact is for; what was decided about words is for who wrote them. Nobody is told of what he did himself, except that a worker who reports in his own grid
 * still finds it among his work; and nobody is told in the place of one who left.
 * @param workersOf persons who work in a grid
 */
export function recipientsOf(fact: ToldFact, workersOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return concerned(fact, workersOf).filter((personId) => personId !== erasedId);
}

function concerned(fact: ToldFact, workersOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (fact.kind === 'people.handedOver') return [fact.fromPersonId, fact.toPersonId];
  if ('writerId' in fact) return [fact.writerId];
  if ('correctionId' in fact) return [fact.askerId];
  switch (audiences[fact.kind]) {
    case 'workers':
      return workersOf.get(fact.gridId) ?? [];
    case 'asker':
      return fact.reporterId === undefined ? [fact.askerId] : [fact.askerId, fact.reporterId];
    case 'handler':
      return answering(fact, workersOf.get(fact.gridId) ?? []);
  }
}

/**
 * Who took the case, while he works there: residents' words go to nobody who left. What he left open is then told to
 * those who work there now.
 */
function answering({ kind, handlerId }: RequestFact, workers: readonly string[]): readonly string[] {
  if (handlerId === undefined) return [];
  if (workers.includes(handlerId)) return [handlerId];
  return kind === 'requests.returned' ? workers : [];
}

/** Whether the workers of the fact's grid have to be looked up. */
export function isForWorkers(fact: ToldFact): fact is RequestFact {
  return 'requestId' in fact && audiences[fact.kind] !== 'asker';
}

/** The community whose quiet hours its message waits out; undefined where it rings at once, or not at all. */
export function waitingIn(fact: ToldFact): string | undefined {
  if (fact.kind === 'people.handedOver' || 'correctionId' in fact) return undefined;
  return 'requestId' in fact && fact.isUrgent === true ? undefined : fact.communityId;
}

/** A case that needs somebody is new work; everything else is progress. */
export function templateKindOf(kind: NoticeKind): TemplateKind {
  return kind === 'requests.reported' || kind === 'requests.returned' ? 'newWork' : 'progress';
}
