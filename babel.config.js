/**
 * Oldest engines that still read what we ship: iOS 12 and the engine WeChat brings to Android. Compiling for older
 * ones makes the main package a tenth larger, and WeChat's base library no longer runs there.
 */
const targets = { ios: '12', chrome: '66' };

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets,
        ignoreBrowserslistConfig: true,
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
};
