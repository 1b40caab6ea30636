import { acceptedBy, withOffer } from './offer';
import type { OfferRecord } from './repository';

const now = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const grant = { role: 'mediator', communityId: 'c1', since: now, until: later(100) } as const;
const offer: OfferRecord = { id: 'o1', kind: 'role', byId: 'p', until: later(7), grants: [grant] };

test('of one role in one place the newest offer stands, and what is past is gone', () => {
  expect(withOffer([offer], { ...offer, id: 'o2' }, now).map(({ id }) => id)).toEqual(['o2']);
  const elsewhere = { ...offer, id: 'o3', grants: [{ ...grant, communityId: 'c2' }] };
  expect(withOffer([offer], elsewhere, now)).toHaveLength(2);
  expect(withOffer([offer], elsewhere, later(7)).map(({ id }) => id)).toEqual(['o3']);
});

test('nobody is offered more than twenty things at a time', () => {
  const many = Array.from({ length: 25 }, (_, at) => ({ ...offer, id: `s${at}`, kind: 'standIn' as const }));
  expect(many.reduce<readonly OfferRecord[]>((open, one) => withOffer(open, one, now), [])).toHaveLength(20);
});

test('a yes gives what was offered, from the moment it was said', () => {
  expect(acceptedBy({ roles: [], offers: [offer] }, 'o1', later(2))).toEqual([{ ...grant, since: later(2) }]);
  const future = { ...offer, grants: [{ ...grant, since: later(5) }] };
  expect(acceptedBy({ roles: [], offers: [future] }, 'o1', later(2))).toEqual([{ ...grant, since: later(5) }]);
});

test('an offer that is not there, or is past, is refused', () => {
  expect(() => acceptedBy({ roles: [], offers: [offer] }, 'o9', now)).toThrow('NOT_FOUND');
  expect(() => acceptedBy({ roles: [], offers: [offer] }, 'o1', later(7))).toThrow('WRONG_STATE');
});
