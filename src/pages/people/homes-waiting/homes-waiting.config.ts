export default definePageConfig({
  navigationBarTitleText: '等我确认的住处',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
