export default definePageConfig({ navigationBarTitleText: '枝叶' });
