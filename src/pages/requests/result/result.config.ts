export default definePageConfig({ navigationBarTitleText: '查完了' });
