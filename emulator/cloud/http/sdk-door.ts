/** The door of the server-side SDKs: POST /admin with an `action`, answered with status 200 also when refused. */
import { randomUUID } from 'node:crypto';
import { CloudError } from '../cloud-error';
import { environmentId } from '../environment';
import type { Faults } from '../faults/faults';
import type { Invocation, Service } from '../functions/invocation';
import { maxSdkBodyBytes } from '../limits';
import { parseObject, readBody } from './body';
import { HttpRefusal, sendBytes, sendJson, type Exchange } from './exchange';
import { readForm } from './form';

/** One call of an SDK. */
export interface SdkCall {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The invocation it was made in; undefined for a program outside the functions. */
  readonly invocation: Invocation | undefined;
}

/** Answers what stands beside `requestId`, or raw bytes. @throws CloudError */
export type SdkAction = (call: SdkCall) => Promise<Record<string, unknown> | Uint8Array>;

export interface SdkDoor {
  readonly actions: ReadonlyMap<string, SdkAction>;
  readonly runningIn: (instanceId: string) => Invocation | undefined;
  readonly faults: Faults;
}

const signature =
  /^TC3-HMAC-SHA256 Credential=[^/\s]+\/\d{4}-\d{2}-\d{2}\/tcb\/tc3_request, (SignedParams=[^,\s]*(;[^,\s]*)*, )?SignedHeaders=[^,\s]+, Signature=[0-9a-f]{64}$/;
const bearer = /^Bearer \S+$/;

/** Makes the handler of `/admin` and `/admin/w/:instance`. */
export function createSdkDoor({ actions, runningIn, faults }: SdkDoor): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const requestId = randomUUID();
    try {
      checkAuthorization(exchange.request.headers.authorization);
      const params = await readParams(exchange);
      checkEnvironment(exchange, params);
      const action = String(params['action']);
      const answer = actions.get(action);
      if (!answer) throw new CloudError('INVALID_ACTION', `[INVALID_ACTION] the action ${action} is not emulated`);
      const invocation = runningIn(exchange.params['instance'] ?? '');
      if (invocation) attribute(invocation, action, params);
      const service = serviceOf(action);
      const work = () => answer({ action, params, invocation });
      const result = service ? await faults.pass(invocation, service, work) : await work();
      if (result instanceof Uint8Array) sendBytes(exchange, result, 'application/octet-stream');
      else sendJson(exchange, { requestId, ...result });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      sendJson(exchange, { code: error.code, message: error.message, requestId });
    }
  };
}

/** Any well-formed signature will do: the emulator has no secrets to compare it with. */
function checkAuthorization(header: string | undefined): void {
  if (header !== undefined && (signature.test(header) || bearer.test(header))) return;
  throw new CloudError('SIGN_PARAM_INVALID', '[SIGN_PARAM_INVALID] the Authorization header is missing or malformed');
}

async function readParams({ request }: Exchange): Promise<Record<string, unknown>> {
  try {
    const body = await readBody(request, maxSdkBodyBytes);
    const type = request.headers['content-type'] ?? '';
    const params = type.startsWith('multipart/') ? await readForm(body, type) : parseObject(body.toString('utf8'));
    if (params) return params;
  } catch (error) {
    if (error instanceof HttpRefusal) throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', error.message);
    throw error;
  }
  throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] the body is not a JSON object or a form');
}

function checkEnvironment({ url }: Exchange, params: Record<string, unknown>): void {
  for (const named of [url.searchParams.get('env'), params['envName']]) {
    if (named && named !== environmentId) {
      throw new CloudError('INVALID_ENV', `[INVALID_ENV] the environment is ${environmentId}`);
    }
  }
}

function attribute(invocation: Invocation, action: string, params: Record<string, unknown>): void {
  const service = serviceOf(action);
  if (service) invocation.calls[service] += 1;
  if (service !== 'database') return;
  const collection = params['collectionName'];
  invocation.databaseActions.push({ action, collection: typeof collection === 'string' ? collection : null });
}

function serviceOf(action: string): Service | undefined {
  const prefix = action.slice(0, action.indexOf('.'));
  if (prefix === 'wx') return 'wechat';
  return prefix === 'database' || prefix === 'storage' || prefix === 'functions' ? prefix : undefined;
}
