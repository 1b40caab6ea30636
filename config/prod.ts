import type { UserConfigExport } from '@tarojs/cli';

/** What people get: small, and no source maps. */
export const production: UserConfigExport<'webpack5'> = {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
};
