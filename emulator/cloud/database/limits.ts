/** The database's limits, as CloudBase and MongoDB state them. */

/** Documents one `get` answers at most, whatever it asks for. */
export const maxDocumentsPerQuery = 1000;
/** Documents a `get` answers when it names no limit. */
export const defaultDocumentsPerQuery = 100;
/** A document's size in bytes, as stored. */
export const maxDocumentBytes = 16 * 1024 * 1024;
/** Levels of objects and arrays in a document, a query or an update. */
export const maxDepth = 100;
/** Bytes of one index entry: all indexed values of a document together. */
export const maxEntryBytes = 1024;
export const maxFieldsPerIndex = 31;
/** An older quota was 20; since then the platform's own page says 100. Source: docs.cloudbase.net/en/faq/database. */
export const maxIndexesPerCollection = 100;
export const maxCollections = 100;
/** Milliseconds from `startTransaction` after which the cloud forgets a transaction. */
export const transactionMs = 30_000;
/** Real milliseconds a plain write waits for a document held by an open transaction. */
export const lockWaitMs = 10_000;
/** In strict mode a read without any query may look at this many documents: a first glance, not a list. */
export const maxUnqueriedDocuments = 20;
/** Array elements an update may create by writing to an index far past the end. */
export const maxArrayPadding = 1500;
