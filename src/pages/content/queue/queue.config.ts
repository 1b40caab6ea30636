export default definePageConfig({ navigationBarTitleText: '等我看的话' });
