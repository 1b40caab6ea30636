/** Words of the desk context that reach a person. */
export const words = {
  browser: '浏览器',
  machine: '电脑',
  browserOn: (browser: string, machine: string) => `${machine} 上的 ${browser}`,
} as const;
