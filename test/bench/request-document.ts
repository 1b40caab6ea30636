/** Documents as the app keeps them: a request with one timeline entry, one outgoing fact and the fields of its indexes. */
import { gridCount } from './workloads';

/** Fields a list of requests asks for, as the app does. */
export const listFields = ['number', 'words', 'place', 'state', 'stateAt', 'reportedAt', 'handlerName'] as const;

const firstReport = Date.UTC(2026, 0, 1);
const entry = { id: 'person-7', name: '周敏', role: 'gridWorker' } as const;

/** The `index`th request: about 900 bytes as JSON; two of three are open. */
export function requestDocument(index: number): Record<string, unknown> {
  const at = new Date(firstReport + index * 1000);
  return {
    _id: requestId(index),
    v: 1,
    number: String(index).padStart(4, '0'),
    communityId: 'community-1',
    ...gridOf(index),
    gridName: '第三网格',
    place: { buildingId: 'building-5', label: '5号楼1单元3层', unit: 1, floor: 3 },
    words: '楼道灯坏了好几天,晚上回家看不清台阶,家里老人下楼不方便,请帮忙看看。',
    askerId: `person-${index % 500}`,
    askerName: '林秀英',
    state: 'submitted',
    isOpen: index % 3 !== 0,
    stateAt: at,
    reportedAt: at,
    returns: 0,
    timeline: [{ at, act: 'reported', who: entry, words: '楼道灯坏了好几天', isHeld: false, photos: [] }],
    olderPages: 0,
    keys: [],
    outbox: [{ id: `fact-${index}`, kind: 'reported', at, requestId: requestId(index), actorId: 'person-7' }],
    outboxAt: at,
  };
}

/** Ids grow with time, as the app's do. */
export function requestId(index: number): string {
  return `r${String(index).padStart(9, '0')}`;
}

/** The grid of the `index`th request. */
export function gridOf(index: number): { readonly gridId: string } {
  return { gridId: `grid-${index % gridCount}` };
}

/** What a state change adds to the timeline. */
export function timelineEntry(at: Date): Record<string, unknown> {
  return { at, act: 'taken', who: entry, words: '我这就过去看。', isHeld: false, photos: [] };
}
