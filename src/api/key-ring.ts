/** Keys of commands on their way: the same command tried again carries the same key until it has succeeded. */
export function createKeyRing(makeKey: () => Promise<string>) {
  const keys = new Map<string, string>();
  return {
    keyFor: async (name: string, input: unknown): Promise<string> => {
      const what = `${name} ${JSON.stringify(input)}`;
      const key = keys.get(what) ?? (await makeKey());
      keys.set(what, key);
      return key;
    },
    done: (name: string, input: unknown): void => void keys.delete(`${name} ${JSON.stringify(input)}`),
  };
}
