import { fromCursor, toCursor, toPage } from './paging';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute));

test('a cursor says where the next page begins', () => {
  const position = { at: at(1), id: 'r~1' };
  expect(fromCursor(toCursor(position))).toEqual(position);
});

test.each(['', 'x', '12', '~a', '-5~a', '{"$gt":0}'])('a cursor no list handed out is refused: %j', (cursor) => {
  expect(() => fromCursor(cursor)).toThrow('INVALID_INPUT');
});

test('a page has a cursor only when there is more', () => {
  const rows = [3, 2, 1].map((minute) => ({ at: at(minute), id: `r${minute}` }));
  expect(toPage(rows, 2, (row) => row)).toEqual({ items: rows.slice(0, 2), cursor: toCursor({ at: at(1), id: 'r1' }) });
  expect(toPage(rows, 3, (row) => row).cursor).toBeNull();
  expect(toPage([], 3, (row: { at: Date; id: string }) => row)).toEqual({ items: [], cursor: null });
});
