/** What a test file needs from its first test to its last. */

export interface Closing {
  close(): Promise<void>;
}

/** What a first build of everything takes on a slow machine, and opening after it. */
const longestMs = 240_000;

/** Opens before the first test and closes after the last; the answer gives what was opened. */
export function forThisFile<Opened extends Closing>(open: () => Promise<Opened>): () => Opened {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  }, longestMs);
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error('it is there from the first test on, not before');
    return opened;
  };
}
