import type { Collection, Document } from './database';
import { keptWhole } from './written-once';

const asked: string[] = [];
const did = (what: string) => () => (asked.push(what), Promise.resolve(undefined as never));
const rows: Collection<Document> = {
  get: did('get'),
  find: did('find'),
  count: did('count'),
  insert: did('insert'),
  insertMissing: did('insertMissing'),
  update: did('update'),
  updateAndReturn: did('updateAndReturn'),
  remove: did('remove'),
};

const changes = ['update', 'updateAndReturn', 'remove'] as const;
const change = (name: string, how: (typeof changes)[number]) => keptWhole(name, rows)[how]({ _id: 'one' }, {});

beforeEach(() => void asked.splice(0));

test.each(changes)('an audit row knows no %s', async (how) => {
  await expect(change('audit', how)).rejects.toThrow('append-only');
  expect(asked).toEqual([]);
});

test('an audit row is written and read like any other', async () => {
  const audit = keptWhole('audit', rows);
  await audit.insert({ _id: 'one' });
  await audit.insertMissing([{ _id: 'two' }]);
  await audit.find({ where: {}, limit: 1 });
  expect(asked).toEqual(['insert', 'insertMissing', 'find']);
});

test.each(changes)('what is not append-only still has its %s', async (how) => {
  await change('rates', how);
  expect(asked).toEqual([how]);
});
