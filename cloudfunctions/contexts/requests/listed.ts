/** A page of a list, as its reader may see it. */
import type { RequestCard } from '#contracts/requests';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import { toPage } from '../../kernel/paging';
import { presentCard } from './present';
import type { RequestListRecord } from './repository';

/** @param at what the list is ordered by; most by when it was reported */
export function toList<Row extends RequestListRecord>(
  rows: readonly Row[],
  reader: PersonActor,
  at: (row: Row) => Date = ({ reportedAt }) => reportedAt,
) {
  const { items, cursor } = toPage(rows, limits.page, (row) => ({ at: at(row), id: row._id }));
  return { items: items.map((item): RequestCard => presentCard(item, reader)), cursor };
}
