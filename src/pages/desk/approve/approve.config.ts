export default definePageConfig({ navigationBarTitleText: '打开工作台' });
