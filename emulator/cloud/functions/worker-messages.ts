/** What the cloud and an instance's thread say to each other. */

/** Given to the thread when it starts. */
export interface InstanceStart {
  readonly bundle: string;
  /** What V8 made of the bundle in an earlier instance: compiling it is half of a cold start. */
  readonly code: Uint8Array | undefined;
  /** The shared clock's offset. */
  readonly offset: SharedArrayBuffer;
}

/** One invocation. */
export interface RunMessage {
  /** The event as JSON. */
  readonly event: string;
  /** Variables of this invocation alone; those of the last one are taken away first. */
  readonly variables: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
}

export type InstanceMessage =
  /** With what V8 made of the bundle, where it was not given. */
  | { readonly kind: 'ready'; readonly code: Uint8Array | undefined }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'failure'; readonly message: string; readonly stack: string };
