import { partStates, type PartState, type RequestState } from '#contracts/request-states';
import { erasedId, type PersonActor, type RoleGrant } from '../../kernel/actor';
import { abilities } from './abilities';
import { canOversee, canSee } from './policy';
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
  const record: Partial<RequestRecord> = {
    ...here,
    askerId: 'asker',
    handlerId: 'handler',
    state,
    stateAt,
    timeline: [],
  };
  return record as RequestRecord;
}

/** Who may do what in which state; everything that isn't here is denied. */
const allowed: Readonly<Record<RequestState, Partial<Record<Name, readonly string[]>>>> = {
  submitted: {
    handler: ['canTake', 'canContact', 'canHand'],
    colleague: ['canTake', 'canContact'],
    coordinator: ['canContact', 'canHand'],
  },
  processing: {
    handler: ['canResolve', 'canEnd', 'canContact', 'canHand', 'canPause', 'canCheck'],
    colleague: ['canContact'],
    coordinator: ['canContact', 'canHand', 'canCheck'],
  },
  resolved: {
    asker: ['canConfirm', 'canReturn', 'canBeUnsure'],
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
    expect(Object.values(abilities(persons.colleague, both, { now })).filter(Boolean)).toEqual([]);
  });

  describe('its course', () => {
    const officer = actor('officer', { role: 'departmentOfficer', communityId: 'c1' });
    const part = { number: 3, toId: 'officer', toName: '', toRole: 'departmentOfficer', at: now } as const;
    const withPart = (state: PartState) => ({ ...request('processing'), parts: [{ ...part, state }] });
    const promise = { firstBy: now, by: now, isTentative: false };

    test('a part is seen by who was asked for it, as long as he works in the community and has not said no', () => {
      const seen = partStates.filter((state) => canSee(officer, withPart(state)));
      expect(seen).toEqual(['offered', 'accepted', 'done']);
      expect(canSee({ ...officer, roles: [] }, withPart('offered'))).toBe(false);
      expect(canSee(persons.volunteer, withPart('offered'))).toBe(false);
    });

    test('a part is answered while it is offered, and done once it is accepted', () => {
      const can = (state: PartState) => abilities(officer, withPart(state), { now });
      expect(partStates.filter((state) => can(state).canAnswerPart)).toEqual(['offered']);
      expect(partStates.filter((state) => can(state).canFinishPart)).toEqual(['accepted']);
    });

    test('a later day is said once, and an objection is decided by another one, never by whom it makes wait', () => {
      const said = {
        at: now,
        act: 'extended',
        who: { id: 'coordinator', name: '', role: 'coordinator' },
        photos: [],
      } as const;
      const late = {
        ...request('processing'),
        promise,
        timeline: [said],
        extension: { from: now, byId: 'coordinator' },
      };
      const contested = { ...late, extension: { from: now, byId: 'coordinator', contest: 'open' as const } };
      const another = actor('another', { role: 'coordinator', communityId: 'c1' });
      const street = actor('street', { role: 'streetOverseer', communityId: 'c1' });
      expect(abilities(persons.coordinator, { ...request('processing'), promise }, { now }).canExtend).toBe(true);
      expect(abilities(persons.coordinator, late, { now }).canExtend).toBe(false);
      expect(abilities(persons.asker, late, { now }).canContest).toBe(true);
      expect(abilities(persons.asker, contested, { now }).canContest).toBe(false);
      const judges = [persons.coordinator, another, street, persons.handler];
      expect(judges.filter((one) => abilities(one, contested, { now }).canSettle)).toEqual([another, street]);
      const own = { ...contested, askerId: 'another' };
      expect(abilities(another, own, { now }).canSettle).toBe(false);
      expect([late, contested].map((one) => canSee(street, one))).toEqual([false, true]);
    });

    test('what waits for who asked is answered by him, and goes on by the one who answers for it', () => {
      const waiting = { ...request('processing'), promise, pausedAt: now };
      expect(abilities(persons.asker, waiting, { now })).toMatchObject({ canAnswer: true, canResume: false });
      expect(abilities(persons.handler, waiting, { now })).toMatchObject({ canResume: true, canPause: false });
      expect(abilities(persons.coordinator, waiting, { now }).canExtend).toBe(false);
    });
  });

  describe('a household that joined', () => {
    const household = { id: 'h1', communityId: 'c1', buildingId: 'c1~b3' };
    const neighbour = { ...persons.neighbour, households: [{ ...household, isConfirmed: true }] };
    const joined = (state: RequestState) => ({ ...request(state), households: ['h1'] });

    test('sees it and says whether it is fixed, and nobody who did not join', () => {
      expect(canSee(neighbour, joined('resolved'))).toBe(true);
      expect(abilities(neighbour, joined('resolved'), { now })).toMatchObject({ canConfirm: true, canReturn: true });
      expect(canSee(neighbour, request('resolved'))).toBe(false);
      expect(abilities(neighbour, request('resolved'), { now }).canConfirm).toBe(false);
    });

    test('that nobody has confirmed sees it and says nothing of it; who asked says so wherever he lives', () => {
      const typed = { ...neighbour, households: [{ ...household, isConfirmed: false }] };
      expect(canSee(typed, joined('resolved'))).toBe(true);
      const none = { canConfirm: false, canReturn: false, canBeUnsure: false };
      expect(abilities(typed, joined('resolved'), { now })).toMatchObject(none);
      expect(abilities(typed, joined('closed'), { now }).canReturn).toBe(false);
      const asker = { ...persons.asker, households: typed.households };
      expect(abilities(asker, joined('resolved'), { now })).toMatchObject({ canConfirm: true, canReturn: true });
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
