/**
 * HTTP access to functions: any method on `/_web/<function>/<path>`, from anybody. No WeChat stands behind such a call,
 * so the function finds no identity, whatever the headers claim.
 * Shapes: docs.cloudbase.net/service/access-cloud-function.
 */
import { randomUUID } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { CloudError } from '../cloud-error';
import { appid, environmentId } from '../environment';
import type { Functions } from '../functions/functions';
import { maxEventBytes, maxWebTextBytes } from '../limits';
import { isRecord, readBody } from './body';
import { sendBytes, sendJson, type Exchange } from './exchange';

/** What a function answers to decide status and headers itself. */
interface IntegrationResponse {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

const textTypes = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded))|\+(json|xml)\b/;
const caller = { openid: undefined, source: 'wx_http' } as const;

/** Calls the function a path names and answers what it returned. @throws HttpRefusal 413 for a body too large */
export async function callOverWeb(functions: Functions, exchange: Exchange): Promise<void> {
  const requestId = randomUUID();
  const event = JSON.stringify(await eventOf(exchange, requestId));
  try {
    const { json } = await functions.invoke({ name: exchange.params['function'] ?? '', event, caller });
    answer(exchange, JSON.parse(json));
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const status = error.code === 'FUNCTION_NOT_FOUND' ? 404 : 500;
    sendJson(exchange, { code: error.code, message: error.message, requestId }, status);
  }
}

async function eventOf({ request, url, params }: Exchange, requestId: string): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? '';
  const isText = type === '' || textTypes.test(type);
  const body = await readBody(request, isText ? maxWebTextBytes : maxEventBytes);
  return {
    path: `/${params['path'] ?? ''}`,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId, envId: environmentId, appId: appid, uin: '0' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function answer(exchange: Exchange, returned: unknown): void {
  if (isIntegration(returned)) integrate(exchange, returned);
  else if (typeof returned === 'object' && returned !== null) sendJson(exchange, returned);
  else sendBytes(exchange, textOf(returned), 'text/html; charset=utf-8');
}

function textOf(plain: unknown): string {
  if (plain === null) return '';
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}

function isIntegration(returned: unknown): returned is IntegrationResponse {
  if (!isRecord(returned)) return false;
  const { statusCode } = returned;
  return typeof statusCode === 'number' && Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599;
}

function integrate({ response }: Exchange, { statusCode, headers, body, isBase64Encoded }: IntegrationResponse): void {
  const text = typeof body === 'string' ? body : body === undefined || body === null ? '' : JSON.stringify(body);
  const bytes = Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8');
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const asked = Object.fromEntries(named.filter(([name]) => name !== 'content-length'));
  refuseMalformed(asked);
  response.writeHead(statusCode, { ...asked, 'content-length': bytes.length }).end(bytes);
}

function refuseMalformed(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      throw new CloudError(
        'FUNCTIONS_EXECUTE_FAIL',
        `the function answered a malformed header ${JSON.stringify(name)}`,
      );
    }
  }
}
