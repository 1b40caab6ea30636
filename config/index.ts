/**
 * How the mini-program is built, for WeChat and for the web page that shows the same code in a browser.
 *
 * Sizes are real `px` everywhere: `rpx` shrinks small text on narrow phones, so the transform is off on both sides.
 */
import { resolve } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import type { ProvidePlugin } from 'webpack';
import { ariaAttributes } from './aria-attributes';
import { development } from './dev';
import { production } from './prod';

const root = resolve(__dirname, '..');
/**
 * What is compiled besides `src/`: our own folders beside it, and libraries shipped in newer syntax than old phones
 * read. The builder's minifier also breaks private fields (`#x`) it meets uncompiled, without a word.
 */
const compiled = [
  ...['contracts', 'config'].map((folder) => resolve(root, folder)),
  ...['@tanstack', 'valibot', 'ulid'].map((library) => resolve(root, 'node_modules', library)),
];
const postcss = { pxtransform: { enable: false, config: {} } };
/** WeChat's script engine and older web views have no AbortController, and the query library needs one. */
const abort = { AbortController: [resolve(root, 'src/api/abort-controller'), 'AbortController'] };

/** Templates are written out this deep; deeper content nests through a component. Our deepest screen has ten levels. */
const templates = { baseLevel: 12 };

export default defineConfig(async (merge) => {
  const base: UserConfigExport = {
    projectName: 'zhiye',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env['TARO_ENV'] ?? 'weapp'}`,
    framework: 'react',
    compiler: 'webpack5',
    cache: { enable: false },
    plugins: [
      [resolve(root, 'config/aria-plugin.ts'), { attributes: ariaAttributes }],
      resolve(root, 'config/lean-plugin.ts'),
    ],
    mini: {
      compile: { include: compiled },
      postcss,
      miniCssExtractPluginOption: { ignoreOrder: true },
      ...templates,
      // Nobody here draws from HTML strings; the parser for them is left out.
      runtime: { enableInnerHTML: false },
      minifyXML: { collapseWhitespace: true },
      webpackChain: (chain) => void chain.plugin('abort-controller').use(providePlugin(), [abort]),
    },
    h5: {
      publicPath: './',
      router: { mode: 'hash' },
      compile: { include: compiled },
      postcss,
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
    },
  };
  return merge({}, base, process.env['NODE_ENV'] === 'development' ? development : production);
});

/** Webpack is asked for late: the builder must be able to read this file before it has loaded one. */
function providePlugin(): typeof ProvidePlugin {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const webpack = require('webpack') as { readonly ProvidePlugin: typeof ProvidePlugin };
  return webpack.ProvidePlugin;
}
