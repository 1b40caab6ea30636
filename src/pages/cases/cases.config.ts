export default definePageConfig({
  navigationBarTitleText: '我报的事',
  // A browser has its own way to load again.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
