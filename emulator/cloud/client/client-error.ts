/** Refusals as `wx.cloud` words them for a page: a number and a sentence. */
import { CloudError } from '../cloud-error';

export interface ClientFailure {
  readonly errCode: number;
  readonly errMsg: string;
}

/** Numbers by the cloud's codes, as in the error table of wx-server-sdk. */
const numbers: Readonly<Record<string, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALID_PARAM: -501007,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTION_MEMORY_LIMIT_EXCEEDED: -504002,
  FUNCTION_TIME_LIMIT_EXCEEDED: -504003,
};
const systemError = -501001;

/** The failure of `api`, e.g. `cloud.callFunction`; what is no refusal of the cloud is thrown on. */
export function clientFailure(api: string, error: unknown): ClientFailure {
  if (!(error instanceof CloudError)) throw error;
  const errCode = numbers[error.code] ?? systemError;
  return { errCode, errMsg: `${api}:fail Error: errCode: ${errCode} | ${error.message}` };
}

/** A failure whose number is not among the cloud's codes. */
export function clientRefusal(api: string, errCode: number, words: string): ClientFailure {
  return { errCode, errMsg: `${api}:fail ${words}` };
}
