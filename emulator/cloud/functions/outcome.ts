/** How an invocation ended, as its caller hears it. */
import { CloudError } from '../cloud-error';
import { maxResponseBytes } from '../limits';
import type { Deployment } from './deployment';
import type { Outcome } from './instance';

/**
 * What the function returned, as JSON.
 *
 * @throws CloudError FUNCTIONS_EXECUTE_FAIL, FUNCTION_TIME_LIMIT_EXCEEDED, FUNCTION_MEMORY_LIMIT_EXCEEDED,
 * EXCEED_MAX_PAYLOAD_SIZE; never with a stack, which stays in the record.
 */
export function answerOf(outcome: Outcome, { timeoutSeconds, memoryMegabytes }: Deployment): string {
  switch (outcome.kind) {
    case 'answer':
      limitPayload('answer', outcome.json, maxResponseBytes);
      return outcome.json;
    case 'failure':
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `functions execute fail | errMsg: ${outcome.message}`);
    case 'timeout':
      throw new CloudError(
        'FUNCTION_TIME_LIMIT_EXCEEDED',
        `functions execute fail | errMsg: Invoking task timed out after ${timeoutSeconds} seconds`,
      );
    case 'memory':
      throw new CloudError(
        'FUNCTION_MEMORY_LIMIT_EXCEEDED',
        `functions execute fail | errMsg: more than ${memoryMegabytes} MB of memory`,
      );
  }
}

/** @throws CloudError EXCEED_MAX_PAYLOAD_SIZE */
export function limitPayload(what: string, json: string, maxBytes: number): void {
  const bytes = Buffer.byteLength(json);
  if (bytes > maxBytes) {
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the ${what} is ${bytes} bytes, the most is ${maxBytes}`);
  }
}
