export default definePageConfig({ navigationBarTitleText: '开通社区' });
