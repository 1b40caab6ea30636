export default definePageConfig({
  navigationBarTitleText: '要办的事',
  // A browser has its own way to load again.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
