/** The part of the repository that is about neighbours: what is open in a building, and which households joined. */
import type { CategoryCode } from '#contracts/community-settings';
import type { Household } from '../../kernel/actor';
import { oneOf, type Collection, type Database } from '../../kernel/database';
import type { RequestRecord } from './repository';

/** A household that said 我家也是, with the persons who said so. */
export interface HouseholdRecord {
  /** The request and the household. */
  readonly _id: string;
  readonly requestId: string;
  readonly personIds: readonly string[];
  readonly at: Date;
}

/** Which kinds may be joined, and whose own request is nothing to join. */
interface Joining {
  readonly askerIds: readonly string[];
  readonly codes: readonly CategoryCode[];
}

/** What is offered to a neighbour at once: a short list is read, a long one is passed over. */
const mostOffered = 3;
/** Households of a whole tall building, and of one round of an erasure. */
const mostHouseholds = 1000;
const some = 50;

const neighbourFields = [
  ...(['number', 'words', 'place', 'state', 'reportedAt', 'kind', 'standings', 'households'] as const),
] as const;
export type NeighbourRecord = Pick<RequestRecord, '_id' | (typeof neighbourFields)[number]>;

/** Queries about neighbours and their households. */
export function householdsOfRequests(
  { command }: Database,
  requests: Collection<RequestRecord>,
  households: Collection<HouseholdRecord>,
) {
  const joinedBy = (personIds: readonly string[]) => ({ personIds: oneOf({ command }, personIds) });
  return {
    ofBuilding: (buildingId: string, code: CategoryCode, since: Date) =>
      requests.find({
        where: { 'place.buildingId': buildingId, isOpen: true, 'kind.code': code, reportedAt: command.gte(since) },
        order: [['reportedAt', 'desc']],
        limit: mostOffered,
        fields: neighbourFields,
      }) as Promise<readonly NeighbourRecord[]>,
    /** Answers the request with the household in it; undefined where it may not be there. */
    addHousehold: (_id: string, { id, buildingId }: Household, { askerIds, codes }: Joining) =>
      requests.updateAndReturn(
        {
          ...{ _id, 'place.buildingId': buildingId, isOpen: true },
          ...{ 'kind.code': command.in([...codes]), askerId: command.nin([...askerIds]) },
        },
        { households: command.addToSet(id) },
      ),
    keepHousehold: async (household: HouseholdRecord) => {
      if (await households.insert(household)) return;
      await households.update({ _id: household._id }, { personIds: command.addToSet(household.personIds[0]) });
    },
    householdsOf: (requestId: string) => households.find({ where: { requestId }, limit: mostHouseholds }),
    /** What he joined, as the number of the request and since when. */
    allJoinedBy: async (personIds: readonly string[]) => {
      const joined = await households.find({ where: joinedBy(personIds), limit: mostHouseholds });
      if (joined.length === 0) return [];
      const ids = joined.map(({ requestId }) => requestId);
      const found = await requests.find({ where: { _id: command.in(ids) }, limit: ids.length, fields: ['number'] });
      const numbers = new Map(found.map(({ _id, number }) => [_id, number]));
      return joined.map(({ requestId, at }) => ({ number: numbers.get(requestId) ?? '', at }));
    },
    someJoinedBy: (personIds: readonly string[]) => households.find({ where: joinedBy(personIds), limit: some }),
    /** Takes persons out of a household; one that nobody speaks for any more leaves the request as well. */
    leaveHousehold: async ({ _id, requestId, personIds: all }: HouseholdRecord, personIds: readonly string[]) => {
      if (all.some((id) => !personIds.includes(id))) {
        await households.update({ _id }, { personIds: command.pullAll([...personIds]) });
        return;
      }
      await requests.update({ _id: requestId }, { households: command.pull(_id.slice(requestId.length + 1)) });
      await households.remove({ _id });
    },
    removeHouseholds: (requestId: string) => households.remove({ requestId }),
  };
}
