export default definePageConfig({
  navigationBarTitleText: '枝叶',
  // A browser has its own way to load again.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
