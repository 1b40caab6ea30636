import type { PersonActor } from '../../kernel/actor';
import { presentView } from './present';
import type { RequestRecord } from './repository';

const now = new Date('2026-11-23T10:00:00Z');
const lin: PersonActor = {
  kind: 'person',
  personId: 'lin',
  ids: ['lin'],
  known: undefined,
  name: '林',
  roles: [],
  households: [],
  identity: { appid: 'a', openid: 'lin' },
  inbox: 'inbox/o/',
};
const zhou: PersonActor = {
  ...lin,
  personId: 'zhou',
  ids: ['zhou'],
  roles: [{ role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since: now }],
};

const record: RequestRecord = {
  _id: 'r1',
  v: 3,
  reportDigest: 'digest',
  number: '0612',
  communityId: 'c1',
  gridId: 'c1~g6',
  gridName: '第 6 网格',
  place: { buildingId: 'c1~b3', label: '3 号楼 2 单元 4 层', unit: 2, floor: 4 },
  words: '楼道灯不亮',
  grams: [],
  placeGrams: [],
  askerId: 'lin',
  askerName: '林阿姨',
  state: 'submitted',
  isOpen: true,
  stateAt: now,
  reportedAt: now,
  returns: 0,
  timeline: [
    {
      at: now,
      act: 'reported',
      who: { id: 'lin', name: '林阿姨', role: 'resident' },
      words: '楼道灯不亮',
      isHeld: true,
      photos: ['cloud://kept', 'cloud://gone'],
    },
  ],
  olderPages: 0,
  keys: [{ key: 'lin~k', digest: 'd', v: 2, state: 'processing' }],
  outbox: [{ id: 'r1.1', kind: 'requests.reported', at: now }],
  outboxAt: now,
};

describe('what a reader of a request is shown', () => {
  const links = new Map([['cloud://kept', 'https://link']]);

  test('the worker is told what to call the asker; the asker needs no telling', () => {
    expect(presentView(record, zhou, links).askerName).toBe('林阿姨');
    expect(presentView(record, lin, links)).not.toHaveProperty('askerName');
  });

  test('nothing of the inside leaves: no person ids, keys, outbox, file ids or holds', () => {
    const shown = JSON.stringify(presentView(record, zhou, links));
    for (const inside of ['"lin"', 'lin~k', 'outbox', 'cloud://', 'isHeld', 'askerId', 'c1~g6']) {
      expect(shown).not.toContain(inside);
    }
  });

  test('a photo whose link could not be had is left out', () => {
    expect(presentView(record, lin, links).timeline[0]?.photos).toEqual(['https://link']);
  });

  test('a photo nobody has looked at is shown to who took it; one that is clean to everybody', () => {
    const seen = { ...record, timeline: record.timeline.map((entry) => ({ ...entry, isHeld: false })) };
    const shownTo = (reader: PersonActor, request: RequestRecord) => presentView(request, reader, links).timeline[0];
    expect(shownTo(lin, seen)).toMatchObject({ photos: ['https://link'], checking: 2 });
    expect(shownTo(zhou, seen)).toMatchObject({ photos: [], checking: 2 });
    const clear = { ...seen, clearPictures: { e1p0: true, e1p1: true } as const };
    expect(shownTo(zhou, clear)?.photos).toEqual(['https://link']);
    expect(shownTo(zhou, clear)).not.toHaveProperty('checking');
  });

  test('instants are ISO strings', () => {
    expect(presentView(record, zhou, links).reportedAt).toBe('2026-11-23T10:00:00.000Z');
  });
});
