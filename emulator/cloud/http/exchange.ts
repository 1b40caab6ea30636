/** One request and its answer, as the doors of the emulator see them. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Parts of the path that a route names, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE' | 'ANY';
  /** Segments; `:name` takes one, a trailing `*name` takes the rest. */
  readonly path: string;
  readonly handle: (exchange: Exchange) => Promise<void> | void;
}

/** What a door refuses with an HTTP status of its own; everything else is answered in the cloud's envelope. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Answers JSON. */
export function sendJson({ response }: Exchange, body: unknown, status = 200): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Answers bytes of a given type. */
export function sendBytes({ response }: Exchange, bytes: Uint8Array | string, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(bytes) });
  response.end(bytes);
}
