export default definePageConfig({ navigationBarTitleText: '听到随手记' });
