import type { UserConfigExport } from '@tarojs/cli';

/** What people get: small, and no source maps. */
export const production: UserConfigExport = {
  terser: {
    enable: true,
    config: {
      // The builder's own choice is the quick one; this one makes the main package a tenth smaller.
      compress: { ecma: 2017, arrows: true, collapse_vars: true, inline: 2, reduce_vars: true, reduce_funcs: true },
      // Chinese stays Chinese: written as escapes every character takes twice the room.
      output: { ecma: 2017, ascii_only: false },
    },
  },
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
};
