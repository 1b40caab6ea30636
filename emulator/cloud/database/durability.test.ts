import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { IndexPlan } from '../../../config/collection-plan';
import { createClock } from '../clock';
import { openDatabase, type Database } from './database';

const writer = join(__dirname, '../../../test/support/endless-writer.ts');

let folder: string;
let opened: Database[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durability-'));
});
afterEach(() => {
  opened.forEach((database) => database.close());
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'database.sqlite');

function open(...indexes: IndexPlan[]): Database {
  const collections = [{ name: 'things', purpose: 'Things to test with.', indexes }];
  const database = openDatabase({ file: file(), collections, clock: createClock(), isStrict: false });
  opened.push(database);
  return database;
}

function close(database: Database): void {
  database.close();
  opened = opened.filter((other) => other !== database);
}

const add = (database: Database, ...documents: object[]): Promise<unknown> =>
  database.perform('database.insertDocument', {
    collectionName: 'things',
    data: documents.map((one) => JSON.stringify(one)),
  });

const byN: IndexPlan = { name: 'by_n', keys: [['n', 1]] };

test('what was answered is there after kill -9', async () => {
  const answered: string[] = [];
  for (let round = 0; round < 2; round++) {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, file()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (output.split('\n').length < 100) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    answered.push(...output.split('\n').slice(0, -1));
  }
  const database = open(byN);
  for (const _id of answered) expect(database.explain('things', { _id }).returned).toBe(1);
  const { data } = await database.perform('database.calculateDocument', { collectionName: 'things' });
  const { total } = data as { total: number };
  expect(total).toBeGreaterThanOrEqual(answered.length);
  expect(database.explain('things', { n: { $gte: 0 } })).toMatchObject({ index: 'by_n', returned: total });
});

describe('changed declarations', () => {
  test('a new index is built, a changed one rebuilt, a removed one gone', async () => {
    const first = open();
    await add(first, ...Array.from({ length: 1200 }, (_, n) => ({ _id: n, n, tags: [n % 3, 'x'] })));
    close(first);

    const second = open(byN, { name: 'by_tags', keys: [['tags', 1]] });
    expect(second.explain('things', { n: 7 })).toMatchObject({ index: 'by_n', examined: 1, returned: 1 });
    expect(second.explain('things', { tags: { $in: [1, 'x'] } })).toMatchObject({ index: 'by_tags', returned: 1200 });
    close(second);

    const third = open({
      name: 'by_n',
      keys: [
        ['n', -1],
        ['_id', 1],
      ],
    });
    expect(third.explain('things', { n: { $gt: 1190 } }, { n: -1, _id: 1 })).toMatchObject({
      isOrdered: true,
      examined: 9,
    });
    expect(third.explain('things', { tags: 1 })).toMatchObject({ index: null });
  });

  test('documents that break a new unique index keep the file from opening, and nothing is changed', async () => {
    const first = open();
    await add(first, { n: 1 }, { n: 1 });
    close(first);
    expect(() => open({ ...byN, unique: true })).toThrow(
      'things already holds documents that break its unique index by_n',
    );
    expect(open(byN).explain('things', { n: 1 }).returned).toBe(2);
  });

  test('an array met once is remembered', async () => {
    const first = open(byN);
    await add(first, { _id: 'both', n: [1, 9] });
    close(first);
    expect(open(byN).explain('things', { n: { $gt: 4, $lt: 6 } })).toMatchObject({ index: 'by_n', returned: 1 });
  });

  test.each<[string, IndexPlan[]]>([
    ['the name is taken', [byN, byN]],
    ['1 to 31 fields', [{ name: 'none', keys: [] }]],
    ['array positions cannot be indexed', [{ name: 'first', keys: [['l.0', 1]] }]],
    [
      'a field is named twice',
      [
        {
          name: 'twice',
          keys: [
            ['n', 1],
            ['n', -1],
          ],
        },
      ],
    ],
  ])('a declaration that cannot be kept: %s', (reason, plans) => {
    expect(() => open(...plans)).toThrow(reason);
  });
});

test('a file of a newer emulator is refused', () => {
  close(open());
  const connection = new Libsql(file());
  connection.exec('PRAGMA user_version = 99');
  connection.close();
  expect(() => open()).toThrow('was written by a newer emulator (schema 99');
});

test('a write that fails half-way leaves no trace', async () => {
  const database = open({ ...byN, unique: true });
  await add(database, { _id: 'a', n: 1, k: 1 }, { _id: 'b', n: 2, k: 1 });
  const change = { query: '{"k":1}', data: '{"$set":{"n":5}}', multi: true, merge: true };
  await expect(
    database.perform('database.modifyDocument', { collectionName: 'things', ...change }),
  ).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  });
  expect(database.explain('things', { n: { $in: [1, 2] } }).returned).toBe(2);
  expect(database.explain('things', { n: 5 }).keysExamined).toBe(0);
});

test('reset empties collections and drops transactions', async () => {
  const database = open(byN);
  await add(database, { _id: 'a', n: 1 });
  const { transactionId } = await database.perform('database.startTransaction', {});
  await database.perform('database.removeDocument', {
    collectionName: 'things',
    query: '{"_id":"a"}',
    multi: false,
    transactionId,
  });
  database.reset();
  await expect(database.perform('database.commitTransaction', { transactionId })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  });
  expect(database.explain('things', {}).returned).toBe(0);
  await add(database, { _id: 'a', n: 1 });
  expect(database.explain('things', { n: 1 }).returned).toBe(1);
});
