export default definePageConfig({
  navigationBarTitleText: '排查',
  // A browser has its own way to load again.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
