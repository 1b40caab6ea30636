export default definePageConfig({ navigationBarTitleText: '网格员替我记过' });
