/** A page of a list, as its reader may see it. */
import type { RequestCard } from '#contracts/requests';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import { toPage } from '../../kernel/paging';
import { presentCard } from './present';
import type { RequestListRecord } from './repository';

export function toList(rows: readonly RequestListRecord[], reader: PersonActor) {
  const { items, cursor } = toPage(rows, limits.page, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
  return { items: items.map((item): RequestCard => presentCard(item, reader)), cursor };
}
