/** What no context can see alone: a file nobody's record names would be told to nobody and erased with nobody. */
import { collections } from '../../config/collections';
import type { Document } from '../../cloudfunctions/kernel/database';
import type { Invariant } from '../../cloudfunctions/kernel/invariant';

/** Where what people handed over is kept; exports, papers, sheets and plates have endings of their own. */
const handedOver = /^cloud:\/\/[^/]+\/(cases|consents|erasures)\//;
/** Most documents are as they were when they were last looked at. */
const found = new WeakMap<Document, readonly string[]>();

export const namedFiles: readonly Invariant[] = [
  {
    name: 'every file somebody handed over is named by a record',
    holds: 'afterRetry',
    check: (store) => {
      const named = new Set(collections.flatMap(({ name }) => store.documents(name).flatMap(filesOf)));
      return [...store.fileIds].filter((fileId) => handedOver.test(fileId) && !named.has(fileId));
    },
  },
];

function filesOf(document: Document): readonly string[] {
  const known = found.get(document);
  if (known) return known;
  const files = [...JSON.stringify(document).matchAll(/"(cloud:\/\/[^"]+)"/g)].map(([, fileId = '']) => fileId);
  found.set(document, files);
  return files;
}
