/** What the mini-program needs from the platform it runs on; `transport.ts` is WeChat's, `transport.h5.ts` the browser's. */
export interface Transport {
  /** Whose phone this is, where several persons share one browser; a prefix of what is kept for him alone. */
  readonly owner: string;
  /** Called once, before anything else. */
  start(): void;
  /** Calls a deployed function. Rejects when it was not reached or broke. */
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** Stores a picture under that path; `onProgress` hears 0–100. Answers with its file id (`cloud://…`). */
  uploadFile(cloudPath: string, filePath: string, onProgress: (percent: number) => void): Promise<string>;
  isOnline(): Promise<boolean>;
  onNetworkChange(listener: (isOnline: boolean) => void): void;
  /** Asks for one more WeChat message a template. Must be the first thing a tap does. */
  requestSubscribe(templateIds: readonly string[]): Promise<SubscribeAnswer>;
  /** Random bytes good enough that two phones never make the same key. */
  randomBytes(length: number): Promise<Uint8Array>;
}

/** The ids the person said yes to; `unsupported` where WeChat isn't there to ask. */
export type SubscribeAnswer = { readonly accepted: readonly string[] } | 'unsupported';
