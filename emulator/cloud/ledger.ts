/**
 * The emulator's own small book: everything it must still know after it was killed, beside the database of the app.
 *
 * One SQLite file, every commit on disk before it is acknowledged.
 */
import Sqlite from 'libsql';

export type Ledger = InstanceType<typeof Sqlite>;

const schema = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS passes (pass TEXT PRIMARY KEY, openid TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS browsers (cookie TEXT PRIMARY KEY, customUser TEXT NOT NULL, until INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS personas (place INTEGER PRIMARY KEY, persona TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, object TEXT NOT NULL, size INTEGER NOT NULL, type TEXT NOT NULL,
    sha256 TEXT NOT NULL, createdAt INTEGER NOT NULL, owner TEXT
  );
  CREATE TABLE IF NOT EXISTS quotas (
    openid TEXT NOT NULL, templateId TEXT NOT NULL, sends INTEGER NOT NULL, PRIMARY KEY (openid, templateId)
  );
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, touser TEXT NOT NULL,
    templateId TEXT NOT NULL, page TEXT NOT NULL, data TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS phoneCodes (
    code TEXT PRIMARY KEY, openid TEXT NOT NULL, phone TEXT NOT NULL, at INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS pushes (
    place INTEGER PRIMARY KEY AUTOINCREMENT, traceId TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    dueAt INTEGER NOT NULL, outcome TEXT, event TEXT NOT NULL
  );
`;

/** Opens the book in `file`, making it when it is not there. */
export function openLedger(file: string): Ledger {
  const ledger = new Sqlite(file);
  ledger.pragma('journal_mode = WAL');
  ledger.pragma('synchronous = FULL');
  ledger.exec(schema);
  return ledger;
}

/** Reads the setting `name`, or writes and answers what `make` gives when there is none yet. */
export function settingOr(ledger: Ledger, name: string, make: () => string): string {
  const known = ledger.prepare('SELECT value FROM settings WHERE name = ?').get(name) as { value: string } | undefined;
  if (known) return known.value;
  const value = make();
  writeSetting(ledger, name, value);
  return value;
}

/** Writes the setting `name` over what it was. */
export function writeSetting(ledger: Ledger, name: string, value: string): void {
  ledger.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(name, value);
}
