/**
 * Lets the event loop turn twice. After seconds of reckoning a connection may have been closed by the other side
 * unnoticed; used before that is seen, it takes a call with it that cannot be told from one that arrived.
 */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
