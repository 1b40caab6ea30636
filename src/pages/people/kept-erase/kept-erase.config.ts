export default definePageConfig({ navigationBarTitleText: '删掉资料' });
