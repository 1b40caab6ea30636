export default definePageConfig({ navigationBarTitleText: '用开通码' });
