/** Words of the desk context that reach a person. */
export const words = {
  /** Of what is kept, in everybody's own copy of it. */
  approved: '您让一台电脑登录',
  browser: '浏览器',
  machine: '电脑',
  browserOn: (browser: string, machine: string) => `${machine} 上的 ${browser}`,
} as const;
