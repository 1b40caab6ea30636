/**
 * A person with a phone: signed in to the emulated WeChat, calling the deployed functions through the same door the
 * mini-program uses. Seeds and tests act through this and through nothing else.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Answer, Answers, Envelope } from '#contracts/envelope';
import type { ErrorCode } from '#contracts/errors';
import type { TemplateKind } from '#contracts/message-templates';
import { allow } from '#contracts/notices';
import type { Operation, OutputOf } from '#contracts/operation';
import * as people from '#contracts/people';
import { templates } from '../../config/templates';

/** A refusal as the person meets it. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly string[] = [],
  ) {
    super(`${code}: ${message}`);
  }
}

export interface PersonOnPhone {
  readonly openid: string;
  /** Where the emulator serves this person's phone, ending in a slash. */
  readonly base: string;
  /** Calls an operation; without a key a command gets a new one. Throws Refused. */
  call<O extends Operation>(operation: O, input: v.InferInput<O['input']>, key?: string): Promise<OutputOf<O>>;
  /** Sends an envelope as it is and answers what comes back: for bad input, and for several queries in one call. */
  send(functionName: string, data: unknown): Promise<Answers>;
  /** Uploads a picture into his own folder; answers its fileID. */
  upload(content: Buffer, name?: string): Promise<string>;
  /** Taps «允许» on WeChat's sheet and tells the app so. */
  allowMessages(kinds: readonly TemplateKind[], key?: string): Promise<void>;
}

/** Signs a person in by his openid; the pass that comes back is his phone. */
export async function signIn(url: string, openid: string): Promise<PersonOnPhone> {
  const { base: path } = await post<{ base: string }>(`${url}/_emulator/passes`, { openid });
  return personAt(openid, `${url}${path}`);
}

/** Whoever calls from below an address; `headers` are what his browser adds to each call. */
export function personAt(
  openid: string,
  base: string,
  headers: () => Record<string, string> = () => ({}),
): PersonOnPhone {
  const person: PersonOnPhone = {
    openid,
    base,
    call: async (operation, input, key = newKey()) => {
      const call = { operation: operation.name, input, ...(operation.kind === 'command' && { key }) };
      const { answers } = await person.send(operation.at, { calls: [call] } satisfies Envelope);
      return v.parse(operation.output, dataOf(answers[0]));
    },
    send: async (functionName, data) => {
      const body = { name: functionName, data };
      const path = `${base}cloud/call-function`;
      const answer = await post<{ result?: Answers; errMsg?: string }>(path, body, headers());
      if (!answer.result) throw new Error(`the cloud answered: ${answer.errMsg ?? 'nothing'}`);
      return answer.result;
    },
    upload: async (content, name = `${newKey()}.jpg`) => {
      const { uploadFolder } = await person.call(people.me, {});
      const target = `${base}cloud/upload-file?cloudPath=${encodeURIComponent(uploadFolder + name)}`;
      const response = await fetch(target, { method: 'POST', body: new Uint8Array(content) });
      const { fileID, errMsg } = (await response.json()) as { fileID?: string; errMsg?: string };
      if (!fileID) throw new Error(`upload refused: ${errMsg ?? response.status}`);
      return fileID;
    },
    allowMessages: async (kinds, key) => {
      const tmplIds = templates.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
      await post(`${base}cloud/request-subscribe-message`, { tmplIds, answer: 'accept' });
      await person.call(allow, { kinds: [...kinds] }, key);
    },
  };
  return person;
}

/** A key that follows from its parts, so that the same act told twice is one act. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('~')).digest('hex').slice(0, 26);
}

let keysMade = 0;

function newKey(): string {
  keysMade += 1;
  return keyOf(process.pid, Date.now(), keysMade, Math.random());
}

function dataOf(answer: Answer | undefined): unknown {
  if (!answer) throw new Error('no answer');
  if (!answer.ok) throw new Refused(answer.code, answer.message, answer.fields);
  return answer.data;
}

async function post<Answered>(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answered;
}
