import type { KeepDraft, KeptView } from './keep-draft';
import {
  draftOf,
  emptyKeep,
  isBirthWrong,
  isPhoneWrong,
  isWhoSaid,
  missingOf,
  purposesFor,
  toConsent,
  toProof,
  toRecord,
  toRevision,
} from './keep-draft';

const place = { buildingId: 'qn~b4', unit: 1, floor: 2, door: '' };
const written: KeepDraft = {
  ...emptyKeep,
  ...{ name: '陶奶奶', place, agreed: ['guide'], way: 'spoken', witness: '马师傅' },
};

test('a record is sent once she agreed and somebody heard it; what was not said is left out', () => {
  expect(toRecord(written)).toEqual({
    name: '陶奶奶',
    home: { buildingId: 'qn~b4', unit: 1, floor: 2 },
    consents: [{ purpose: 'guide', textVersion: 1 }],
    evidence: { way: 'spoken', witness: '马师傅' },
  });
});

test.each([
  ['nobody heard it', { witness: ' ' }],
  ['nobody says how', { way: undefined }],
  ['the paper has no picture', { way: 'paper' }],
  ['nothing was recorded', { way: 'voice' }],
  ['she did not agree to the guide', { agreed: ['onBehalf'] }],
  ['health is to be kept and she did not agree', { tags: ['longIll'] }],
  ['it is said nowhere', { place: { ...place, buildingId: undefined } }],
  ['the number is none', { phone: '12345' }],
] as const)('nothing is sent when %s', (_why, missing) => {
  expect(toRecord({ ...written, ...missing })).toBeUndefined();
});

test.each([
  ['nothing', {}, undefined],
  ['who heard it', { witness: ' ' }, 'spoken'],
  ['how she said it', { way: undefined }, 'way'],
  ['the picture of the paper', { way: 'paper' }, 'paper'],
  ['the recording', { way: 'voice' }, 'voice'],
  ['the guide, which comes first', { agreed: ['onBehalf'], way: undefined }, 'guide'],
  ['health', { tags: ['longIll'] }, 'health'],
] as const)('what is missing is named: %s', (_what, change, missing) => {
  expect(missingOf({ ...written, ...change })).toBe(missing);
});

test('what she said into the phone, or signed, proves it by its file alone', () => {
  const said = { ...written, way: 'voice', file: 'cloud://a.b/inbox/zhou/a.mp3' } as const;
  expect(toRecord(said)?.evidence).toEqual({ way: 'voice', file: said.file });
  expect(toProof({ ...said, way: 'paper' })).toEqual({ way: 'paper', file: said.file });
});

test('a consent to a text that was not read aloud is none', () => {
  const agreed = { ...written, agreed: ['guide', 'health'] as const };
  expect(toRecord(agreed)?.consents).toEqual([{ purpose: 'guide', textVersion: 1 }]);
  expect(toRecord({ ...agreed, tags: ['disabled'] })?.consents).toHaveLength(2);
});

test('the health text is read where something about health is kept', () => {
  expect(purposesFor(['livesAlone'])).not.toContain('health');
  expect(purposesFor(['hardOfHearing'])).toContain('health');
});

test('a wrong number or year is said while it is written', () => {
  expect([isPhoneWrong(written), isBirthWrong(written), isWhoSaid(written)]).toEqual([false, false, true]);
  expect(isPhoneWrong({ ...written, phone: '138' })).toBe(true);
  expect(isBirthWrong({ ...written, birth: '44' })).toBe(true);
});

const home = { communityId: 'qn', gridId: 'qn~g6', buildingId: 'qn~b4', buildingName: '4 号楼', unit: 1, door: '101' };
const before: KeptView = {
  ...{ personId: 'p1', name: '陶奶奶', home, phone: '138****0000', birth: '1944', note: '走得慢', tags: [] },
  ...{ since: '2026-01-01T00:00:00.000Z', version: 3 },
};

test('a revision names what has changed, and never the masked number', () => {
  const draft = draftOf(before);
  expect(toRevision(draft, before)).toEqual({ personId: 'p1', seenVersion: 3 });
  expect(toRevision({ ...draft, note: '', phone: '13800000009', tags: ['over80'] }, before)).toEqual({
    personId: 'p1',
    seenVersion: 3,
    note: '',
    phone: '13800000009',
    tags: ['over80'],
  });
  const moved = { ...draft, place: { ...draft.place, door: '102' } };
  expect(toRevision(moved, before).home).toEqual({ buildingId: 'qn~b4', unit: 1, door: '102' });
});

test('in a record that is there, health is asked for when it is new, and goes before the change', () => {
  const was: KeptView = { ...before, agreed: ['guide', 'onBehalf'] };
  const ill = { ...draftOf(was), tags: ['longIll'] as const };
  expect(purposesFor(ill.tags, was)).toEqual(['health']);
  expect(purposesFor(['livesAlone'], was)).toEqual([]);
  expect(purposesFor(ill.tags, { ...was, agreed: ['guide', 'health'] })).toEqual([]);
  expect(toConsent(ill, was)).toBeUndefined();
  expect(toConsent({ ...ill, agreed: ['health'] }, was)).toBeUndefined();
  const proven = { ...ill, agreed: ['health'], way: 'spoken', witness: '马师傅' } as const;
  expect(toConsent(proven, was)).toMatchObject({ personId: 'p1', purpose: 'health', evidence: { way: 'spoken' } });
  expect(toRevision(proven, was, true)).toEqual({ personId: 'p1', seenVersion: 4, tags: ['longIll'] });
});
