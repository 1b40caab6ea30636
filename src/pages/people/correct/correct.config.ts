export default definePageConfig({ navigationBarTitleText: '有记错的地方' });
