/** A request as the whole community is told of it: nothing that points to a door or a person. */
import type { BoardItem } from '#contracts/request-board';
import { dayOf } from '../../kernel/shanghai-time';
import type { BoardRecord } from './lists-repository';
import { publicPlace } from './place-label';

/** Days, and no hours: who saw somebody on the stairs with a phone in her hand would know whose it is. */
export function presentBoardItem(record: BoardRecord): BoardItem {
  const { kind, place, reportedAt, state, stateAt, ending, households = [] } = record;
  const endReason = ending === undefined || ending === 'fixed' ? undefined : reasonOf(record);
  return {
    kind,
    place: publicPlace(place).label,
    reportedOn: dayOf(reportedAt),
    state,
    stateOn: dayOf(stateAt),
    ...(ending !== undefined && { ending }),
    ...(endReason !== undefined && { endReason }),
    households: households.length + 1,
  };
}

/** Of the last end: it may have come back and ended otherwise. */
function reasonOf({ timeline }: BoardRecord) {
  return timeline.filter(({ endReason }) => endReason !== undefined).at(-1)?.endReason;
}
