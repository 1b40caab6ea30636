/** What leaves this context when a sweep ends: one fact a request it concerns, each person told once. Pure. */
import type { RequestFact } from '#contracts/request-facts';
import type { HouseholdRecord } from './households-repository';
import { publicPlace } from './place-label';
import type { SweepRecord, ToldRequest } from './sweeps-repository';

interface Concerned {
  /** In the order they are told of. */
  readonly requests: readonly ToldRequest[];
  readonly households: readonly Pick<HouseholdRecord, 'requestId' | 'personIds'>[];
}

/** Signs of a sweep's id in that of its facts: a notice's id has room for no more. */
const markLength = 12;

/**
 * Whether words are about the thing: they have it whole, or what it is at its core, which in Chinese stands last (楼道灯
 * is a 灯) [D].
 */
export function isAbout(words: string, thing: string): boolean {
  return words.includes(thing) || words.includes([...thing].at(-1) ?? thing);
}

/** The facts of the result; who is concerned by two of the requests hears of the first. */
export function resultOf(
  sweep: Pick<SweepRecord, '_id' | 'thing' | 'total'>,
  end: NonNullable<SweepRecord['end']>,
  { requests, households }: Concerned,
): readonly RequestFact[] {
  const heard = new Set<string>();
  return requests.map((request) => {
    const joined = households.filter(({ requestId }) => requestId === request._id);
    const { askerId, reporterId } = request;
    const persons = [
      askerId,
      ...(reporterId === undefined ? [] : [reporterId]),
      ...joined.flatMap((one) => one.personIds),
    ];
    const notTo = [...new Set(persons)].filter((personId) => heard.has(personId));
    persons.forEach((personId) => heard.add(personId));
    return factOf(sweep, end, { request, joined: joined.length, notTo });
  });
}

function factOf(
  { _id, thing, total }: Pick<SweepRecord, '_id' | 'thing' | 'total'>,
  { at, by, words, counts }: NonNullable<SweepRecord['end']>,
  told: { readonly request: ToldRequest; readonly joined: number; readonly notTo: readonly string[] },
): RequestFact {
  const { _id: requestId, number, communityId, gridId, place, askerId, reporterId } = told.request;
  return {
    ...{ id: `${requestId}.w${_id.slice(0, markLength)}`, kind: 'requests.sweepEnded', at, requestId, number },
    ...{ communityId, gridId, placeLabel: place.label, publicPlace: publicPlace(place).label, words, askerId },
    ...{ actorId: by.id, sweep: { thing, total, counts } },
    ...(reporterId !== undefined && { reporterId }),
    ...(told.joined > 0 && { joined: told.joined }),
    ...(told.notTo.length > 0 && { notTo: [...told.notTo] }),
  };
}
