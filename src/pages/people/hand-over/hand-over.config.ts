export default definePageConfig({ navigationBarTitleText: '把网格交给别人' });
