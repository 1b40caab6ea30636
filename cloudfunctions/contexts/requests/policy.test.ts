import type { RequestState } from '#contracts/request-states';
import { erasedId, type PersonActor, type RoleGrant } from '../../kernel/actor';
import { abilities, canOversee, canSee } from './policy';
import type { RequestRecord } from './repository';

const now = new Date('2026-11-23T10:00:00Z');
const here = { communityId: 'c1', gridId: 'c1~g6' };

function actor(personId: string, ...roles: Omit<RoleGrant, 'since'>[]): PersonActor {
  const granted = roles.map((role) => ({ ...role, since: now }));
  return {
    kind: 'person',
    personId,
    ids: [personId],
    known: undefined,
    name: personId,
    roles: granted,
    households: [],
    identity: { appid: 'a', openid: personId },
    inbox: `inbox/${personId}/`,
  };
}

const persons = {
  asker: actor('asker'),
  handler: actor('handler', { role: 'gridWorker', ...here }),
  colleague: actor('colleague', { role: 'microGridWorker', ...here }),
  otherGrid: actor('otherGrid', { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g5' }),
  otherCommunity: actor('otherCommunity', { role: 'gridWorker', communityId: 'c2', gridId: 'c1~g6' }),
  coordinator: actor('coordinator', { role: 'coordinator', communityId: 'c1' }),
  volunteer: actor('volunteer', { role: 'volunteer', ...here }),
  neighbour: actor('neighbour'),
};
type Name = keyof typeof persons;

function request(state: RequestState): RequestRecord {
  const stateAt = new Date(now.getTime() - 24 * 3_600_000);
  const record: Partial<RequestRecord> = { ...here, askerId: 'asker', handlerId: 'handler', state, stateAt };
  return record as RequestRecord;
}

/** Who may do what in which state; everything that isn't here is denied. */
const allowed: Readonly<Record<RequestState, Partial<Record<Name, readonly string[]>>>> = {
  submitted: {
    handler: ['canTake', 'canContact'],
    colleague: ['canTake', 'canContact'],
    coordinator: ['canContact'],
  },
  processing: {
    handler: ['canResolve', 'canEnd', 'canContact'],
    colleague: ['canContact'],
    coordinator: ['canContact'],
  },
  resolved: {
    asker: ['canConfirm', 'canReturn'],
    ...{ handler: ['canContact'], colleague: ['canContact'], coordinator: ['canContact'] },
  },
  closed: { asker: ['canReturn'] },
};

describe('who may do what with a request', () => {
  const cells = (Object.keys(allowed) as RequestState[]).flatMap((state) =>
    (Object.keys(persons) as Name[]).map((name) => [state, name] as const),
  );

  test.each(cells)('%s, %s', (state, name) => {
    const can = Object.entries(abilities(persons[name], request(state), { now }))
      .filter(([, is]) => is)
      .map(([ability]) => ability);
    expect(can).toEqual(allowed[state][name] ?? []);
  });

  test('it is seen by its asker, the workers of its grid and its coordinator, and by nobody else', () => {
    const seers = (Object.keys(persons) as Name[]).filter((name) => canSee(persons[name], request('submitted')));
    expect(seers).toEqual(['asker', 'handler', 'colleague', 'coordinator']);
  });

  test('a grid is listed for those who work in it and for the coordinator of its community', () => {
    const listers = (Object.keys(persons) as Name[]).filter((name) => canOversee(persons[name], here));
    expect(listers).toEqual(['handler', 'colleague', 'coordinator']);
  });

  test('a worker who mended what he reported himself does not judge it; a colleague or the coordinator does', () => {
    const own = { ...request('resolved'), askerId: 'handler' };
    const judges = (Object.keys(persons) as Name[]).filter((name) => abilities(persons[name], own, { now }).canConfirm);
    expect(judges).toEqual(['colleague', 'coordinator']);
    expect(abilities(persons.handler, own, { now }).canReturn).toBe(false);
  });

  test('a worker who reported it himself does not resolve what another one took', () => {
    const both = { ...request('processing'), askerId: 'colleague' };
    expect(abilities(persons.colleague, both, { now })).toEqual({
      canTake: false,
      canResolve: false,
      canEnd: false,
      canConfirm: false,
      canReturn: false,
      canContact: false,
    });
  });

  describe('a household that joined', () => {
    const neighbour = { ...persons.neighbour, households: [{ id: 'h1', communityId: 'c1', buildingId: 'c1~b3' }] };
    const joined = (state: RequestState) => ({ ...request(state), households: ['h1'] });

    test('sees it and says whether it is fixed, and nobody who did not join', () => {
      expect(canSee(neighbour, joined('resolved'))).toBe(true);
      expect(abilities(neighbour, joined('resolved'), { now })).toMatchObject({ canConfirm: true, canReturn: true });
      expect(canSee(neighbour, request('resolved'))).toBe(false);
      expect(abilities(neighbour, request('resolved'), { now }).canConfirm).toBe(false);
    });

    test('of the worker who mended it does not judge his work', () => {
      const handler = { ...persons.handler, households: neighbour.households };
      expect(abilities(handler, joined('resolved'), { now }).canConfirm).toBe(false);
    });

    test('brings back what another one closed, for seven days', () => {
      const later = (days: number) => ({ now: new Date(now.getTime() + days * 24 * 3_600_000) });
      expect(abilities(neighbour, joined('closed'), later(6)).canReturn).toBe(true);
      expect(abilities(neighbour, joined('closed'), later(7)).canReturn).toBe(false);
      expect(abilities(neighbour, joined('closed'), { now }).canConfirm).toBe(false);
    });
  });

  test('nobody calls himself, and nobody is called who is gone', () => {
    const own = { ...request('processing'), askerId: 'colleague' };
    const gone = { ...request('processing'), askerId: erasedId };
    const callers = (record: RequestRecord) =>
      (Object.keys(persons) as Name[]).filter((name) => abilities(persons[name], record, { now }).canContact);
    expect(callers(own)).toEqual(['handler', 'coordinator']);
    expect(callers(gone)).toEqual([]);
  });
});
