export default definePageConfig({ navigationBarTitleText: '给邻居一个码' });
