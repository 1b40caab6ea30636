import { whoseIs } from './whose';

const mother = {
  personId: 'mother',
  name: '妈妈',
  way: 'family' as const,
  may: ['report' as const],
  since: '2026-11-01T00:00:00.000Z',
  isInEffect: true,
};

test('without a word it is one’s own', () => {
  expect(whoseIs({}, [mother])).toBeUndefined();
});

test('it is of whom one chose, as long as she lets us', () => {
  expect(whoseIs({ forPersonId: 'mother' }, [mother])).toEqual(mother);
  expect(whoseIs({ forPersonId: 'mother' }, [])).toBe('gone');
});
