export default definePageConfig({ navigationBarTitleText: '已经注销' });
