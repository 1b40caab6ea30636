/** A look at everything that is kept, as it is kept: what invariants are checked on. */
import type { CloudParts } from '../cloud-parts';
import { sendJson } from '../http/exchange';
import { fileIdOf } from '../storage/paths';
import { answering, checkedText, type Control } from './control-input';

/** The most documents the database gives at once. */
const perPage = 1000;

/** Handlers for tests. */
export function storeControls({ database, storage }: CloudParts) {
  /** All documents of the collections named, in the order of their ids, each as the EJSON text it is stored as. */
  const readStore: Control = async (exchange) => {
    const names = exchange.url.searchParams.getAll('collection').map((name) => checkedText('collection', name));
    await answering(exchange, async () => {
      const documents = await Promise.all(names.map(documentsOf));
      return { documents: Object.fromEntries(names.map((name, at) => [name, documents[at]])) };
    });
  };

  const listFiles: Control = (exchange) => sendJson(exchange, { fileIds: storage.store.paths().map(fileIdOf) });

  /** What was deleted is gone from the bytes on disk as well: what a test reads raw is what a thief would. */
  const dropOldBytes: Control = async (exchange) => {
    await answering(exchange, () => {
      database.dropOldBytes();
      return Promise.resolve({ isDone: true });
    });
  };

  return { readStore, listFiles, dropOldBytes };

  async function documentsOf(collectionName: string): Promise<unknown[]> {
    const documents: unknown[] = [];
    for (;;) {
      const page = { collectionName, order: '{"_id":1}', limit: perPage, offset: documents.length };
      const { data } = (await database.perform('database.getDocument', page)) as { data: { list: unknown[] } };
      documents.push(...data.list);
      if (data.list.length < perPage) return documents;
    }
  }
}
