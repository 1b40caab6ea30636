export default definePageConfig({ navigationBarTitleText: '没有微信的人' });
