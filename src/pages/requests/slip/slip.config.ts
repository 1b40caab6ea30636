export default definePageConfig({ navigationBarTitleText: '大字纸条' });
