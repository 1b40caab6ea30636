import type { UserConfigExport } from '@tarojs/cli';

/** While writing: readable output, and answers of the server are checked against the contract. */
export const development: UserConfigExport = {
  logger: { quiet: false, stats: true },
  mini: {},
  h5: { devServer: { open: false } },
};
