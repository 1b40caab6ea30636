export default definePageConfig({
  navigationBarTitleText: '大家报的事',
  // A browser has its own way to load again.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
