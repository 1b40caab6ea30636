/** What people allowed to be sent, and what was sent: one permission, one message, both on disk. */
import type { Clock } from '../clock';
import type { Ledger } from '../ledger';

export interface SentMessage {
  readonly id: number;
  /** Cloud milliseconds. */
  readonly at: number;
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Draft = Omit<SentMessage, 'id' | 'at'>;

export interface Outbox {
  /** Allows `count` more messages of a template to a person; answers how many he allows now. */
  grant(openid: string, templateId: string, count: number): number;
  /** How many messages he still allows. */
  quota(openid: string, templateId: string): number;
  /** Uses one permission and sends; undefined when there is none. */
  send(draft: Draft): SentMessage | undefined;
  /** All messages, or one person's, oldest first. */
  messages(openid?: string): readonly SentMessage[];
  /** Calls `listener` for each message from now on; answers what ends that. */
  listen(listener: (message: SentMessage) => void): () => void;
  clear(): void;
}

/** The outbox kept in `ledger`. */
export function openOutbox(ledger: Ledger, clock: Clock): Outbox {
  const rows = prepareRows(ledger);
  const listeners = new Set<(message: SentMessage) => void>();
  const sendOne = ledger.transaction((draft: Draft): SentMessage | undefined => {
    if (rows.use.run(draft.touser, draft.templateId).changes !== 1) return undefined;
    const at = clock.now();
    const { lastInsertRowid } = rows.add.run(
      at,
      draft.touser,
      draft.templateId,
      draft.page,
      JSON.stringify(draft.data),
    );
    return { id: Number(lastInsertRowid), at, ...draft };
  });
  const quota = (openid: string, templateId: string): number =>
    (rows.left.all(openid, templateId)[0] as { sends: number } | undefined)?.sends ?? 0;
  return {
    grant(openid, templateId, count) {
      rows.grant.run(openid, templateId, count);
      return quota(openid, templateId);
    },
    quota,
    send(draft) {
      const sent = sendOne.immediate(draft);
      if (sent) for (const listener of listeners) listener(sent);
      return sent;
    },
    messages: (openid) => (openid === undefined ? rows.all.all() : rows.of.all(openid)).map(toMessage),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => void ledger.exec('DELETE FROM quotas; DELETE FROM messages;'),
  };
}

function prepareRows(ledger: Ledger) {
  return {
    grant: ledger.prepare(
      'INSERT INTO quotas VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sends = sends + excluded.sends',
    ),
    left: ledger.prepare('SELECT sends FROM quotas WHERE openid = ? AND templateId = ?'),
    use: ledger.prepare('UPDATE quotas SET sends = sends - 1 WHERE openid = ? AND templateId = ? AND sends > 0'),
    add: ledger.prepare('INSERT INTO messages (at, touser, templateId, page, data) VALUES (?, ?, ?, ?, ?)'),
    all: ledger.prepare('SELECT * FROM messages ORDER BY id'),
    of: ledger.prepare('SELECT * FROM messages WHERE touser = ? ORDER BY id'),
  };
}

function toMessage(row: unknown): SentMessage {
  const { data, ...rest } = row as Omit<SentMessage, 'data'> & { data: string };
  return { ...rest, data: JSON.parse(data) as Record<string, unknown> };
}
