/** The part of the repository that is about neighbours: what is open in a building, and which households joined. */
import type { CategoryCode } from '#contracts/community-settings';
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

/** As which household and in which building, which kinds may be joined, and whose own request is nothing to join. */
interface Joining {
  readonly buildingId: string;
  readonly householdId: string;
  /** Further ones of the same person there: he is in a request with one. */
  readonly others: readonly string[];
  readonly askerIds: readonly string[];
  readonly codes: readonly CategoryCode[];
}

/** A request with a household in it. */
export interface Joined {
  readonly request: Pick<RequestRecord, '_id' | 'households'>;
  readonly householdId: string;
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
  const keep = async (household: HouseholdRecord) => {
    if (await households.insert(household)) return;
    await households.update({ _id: household._id }, { personIds: command.addToSet(household.personIds[0]) });
  };
  /** Takes persons out of a household; one that nobody speaks for any more leaves the request as well. */
  const leave = async ({ _id, requestId, personIds: all }: HouseholdRecord, personIds: readonly string[]) => {
    if (all.some((id) => !personIds.includes(id))) {
      await households.update({ _id }, { personIds: command.pullAll([...personIds]) });
      return;
    }
    await requests.update({ _id: requestId }, { households: command.pull(_id.slice(requestId.length + 1)) });
    await households.remove({ _id });
  };
  return {
    ofBuilding: (buildingId: string, code: CategoryCode, since: Date) =>
      requests.find({
        where: { 'place.buildingId': buildingId, isOpen: true, 'kind.code': code, reportedAt: command.gte(since) },
        order: [['reportedAt', 'desc']],
        limit: mostOffered,
        fields: neighbourFields,
      }) as Promise<readonly NeighbourRecord[]>,
    /** Answers the request with the household in it; undefined where it may not be there, or another of his is. */
    addHousehold: async (_id: string, joining: Joining): Promise<Joined | undefined> => {
      const { buildingId, householdId, others, askerIds, codes } = joining;
      const request = await requests.updateAndReturn(
        {
          ...{ _id, 'place.buildingId': buildingId, isOpen: true },
          ...{ 'kind.code': command.in([...codes]), askerId: command.nin([...askerIds]) },
          ...(others.length > 0 && { households: command.nin([...others]) }),
        },
        { households: command.addToSet(householdId) },
      );
      return request && { request, householdId };
    },
    /** What is open and one of these households has joined, with which. */
    joinedAsOneOf: async (_id: string, householdIds: readonly string[]): Promise<Joined | undefined> => {
      const where = { _id, isOpen: true, households: command.in([...householdIds]) };
      const [request] = await requests.find({ where, limit: 1, fields: ['households'] });
      const householdId = request?.households?.find((one) => householdIds.includes(one));
      return request && householdId !== undefined ? { request, householdId } : undefined;
    },
    /** The buildings of requests, by request. */
    buildingsOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await requests.find({
        where: { _id: command.in([...ids]) },
        limit: ids.length,
        fields: ['place.buildingId'],
      });
      return new Map(found.map(({ _id, place }) => [_id, place.buildingId]));
    },
    /** A person is counted with another household from now on; done again, it is as it was. */
    moveHousehold: async (from: HouseholdRecord, householdId: string, personId: string) => {
      const { _id, requestId, at } = from;
      await requests.update(
        { _id: requestId, households: _id.slice(requestId.length + 1) },
        { households: command.addToSet(householdId) },
      );
      await keep({ _id: `${requestId}~${householdId}`, requestId, personIds: [personId], at });
      await leave(from, [personId]);
    },
    keepHousehold: keep,
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
    joinedBy: (personId: string) => households.find({ where: joinedBy([personId]), limit: mostHouseholds }),
    someJoinedBy: (personIds: readonly string[]) => households.find({ where: joinedBy(personIds), limit: some }),
    leaveHousehold: leave,
    removeHouseholds: (requestId: string) => households.remove({ requestId }),
  };
}
