/** Every way the database says no, in the cloud's words where they are known. */
import { CloudError } from '../cloud-error';

/** The general failure: what MongoDB itself would refuse, or what strict mode refuses in its place. */
export const requestFailed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message);

/** The request is not one the SDK would send: a field is missing or of the wrong kind. */
export const invalidParam = (message: string): CloudError => new CloudError('INVALID_PARAM', message);

/** An operator that does not exist, or one this emulator does not answer. The misspelt code is the cloud's own. */
export const invalidOperator = (message: string): CloudError => new CloudError('DATABASE_INVALID_OPERRATOR', message);

/** Reads and writes of a collection nobody created; `add` does not create one. */
export const collectionNotExist = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );

export const collectionAlreadyExist = (name: string): CloudError =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}.`);

export const collectionExceedLimit = (limit: number): CloudError =>
  new CloudError('DATABASE_COLLECTION_EXCEED_LIMIT', `[LimitExceeded] at most ${limit} collections in one environment`);

/** A second document under one `_id`, or under one key of a unique index (a missing field counts as null). */
export const duplicateWrite = (collection: string, index: string): CloudError =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index}`,
  );

/** First updater wins: the other transaction hears this and is dead; `runTransaction` retries on this code alone. */
export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

/** A transaction that was never opened, has ended, or is older than 30 seconds. */
export const transactionNotExist = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
