/**
 * The yardstick: the least a server can do for the same durable writes. `node:http` and one SQLite file (WAL, every
 * commit on disk before its answer), one prepared statement a question, no protocol, no conditions, no checks.
 *
 * Started with a database file and a number of requests to load; says its port on one line.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'libsql';
import { listFields, requestDocument } from './request-document';
import { rosterId, seats } from './workloads';

interface Stored {
  readonly _id: string;
  readonly v: number;
  readonly communityId: string;
  readonly gridId: string;
  readonly isOpen: boolean;
  readonly askerId: string;
  readonly reportedAt: string;
  readonly outboxAt: string;
}

const schema = `
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, v INTEGER NOT NULL, communityId TEXT, gridId TEXT, isOpen INTEGER, askerId TEXT,
    reportedAt TEXT, outboxAt TEXT, body TEXT NOT NULL
  );
  CREATE INDEX by_asker ON requests (askerId, isOpen, reportedAt DESC, id DESC);
  CREATE INDEX by_grid ON requests (communityId, gridId, isOpen, reportedAt DESC, id DESC);
  CREATE INDEX by_outbox ON requests (outboxAt);
  CREATE TABLE rosters (id TEXT PRIMARY KEY, free INTEGER NOT NULL);
  CREATE TABLE takers (roster TEXT, person TEXT, outcome TEXT NOT NULL, PRIMARY KEY (roster, person));
`;

const [, , file = '', size = '0'] = process.argv;
const connection = new Sqlite(file);
connection.pragma('journal_mode = WAL');
connection.pragma('synchronous = FULL');
connection.exec(schema);
const insert = connection.prepare('INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
const page = connection.prepare(
  'SELECT body FROM requests WHERE communityId = ? AND gridId = ? AND isOpen = 1 ORDER BY reportedAt DESC, id DESC LIMIT 20',
);
const one = connection.prepare('SELECT body FROM requests WHERE id = ?');
const move = connection.prepare('UPDATE requests SET v = ?, outboxAt = ?, body = ? WHERE id = ? AND v = ?');
const openRoster = connection.prepare('INSERT OR REPLACE INTO rosters VALUES (?, ?)');
const takeSeat = connection.prepare('UPDATE rosters SET free = free - 1 WHERE id = ? AND free > 0');
const note = connection.prepare('INSERT INTO takers VALUES (?, ?, ?)');
const claim = connection.transaction((roster: string, person: string): string => {
  const outcome = takeSeat.run([roster]).changes === 1 ? 'seat' : 'waiting';
  note.run([roster, person, outcome]);
  return outcome;
});
const loadAll = connection.transaction((count: number) => {
  for (let index = 0; index < count; index += 1) store(JSON.stringify(requestDocument(index)));
});

/** Paths by what they answer, as JSON. */
const answers: Readonly<Record<string, (text: string) => string>> = {
  '/create': (text) => store(text),
  '/page': (text) => {
    const { communityId, gridId, isLean } = JSON.parse(text) as {
      communityId: string;
      gridId: string;
      isLean: boolean;
    };
    const rows = page.all([communityId, gridId]) as { body: string }[];
    return `[${rows.map(({ body }) => (isLean ? lean(body) : body)).join()}]`;
  },
  '/one': (text) => (one.all([(JSON.parse(text) as { id: string }).id])[0] as { body: string }).body,
  '/move': (text) => {
    const { v, outboxAt, _id: id } = JSON.parse(text) as Stored;
    return JSON.stringify({ updated: move.run([v, outboxAt, text, id, v - 1]).changes });
  },
  '/claim': (text) => {
    const { roster, person } = JSON.parse(text) as { roster: string; person: string };
    return JSON.stringify({ outcome: claim.immediate(roster, person) });
  },
  '/roster': () => {
    connection.exec('DELETE FROM takers');
    openRoster.run([rosterId, seats]);
    return '{}';
  },
};

loadAll.immediate(Number(size));
const server = createServer((request, response) => {
  void textOf(request).then((text) => {
    const body = answers[request.url ?? '']?.(text) ?? '{}';
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));

function store(text: string): string {
  const made = JSON.parse(text) as Stored;
  const { _id: id, v, communityId, gridId, isOpen, askerId, reportedAt, outboxAt } = made;
  insert.run([id, v, communityId, gridId, Number(isOpen), askerId, reportedAt, outboxAt, text]);
  return JSON.stringify({ id });
}

function lean(body: string): string {
  const whole = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify({ _id: whole['_id'], ...Object.fromEntries(listFields.map((field) => [field, whole[field]])) });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
