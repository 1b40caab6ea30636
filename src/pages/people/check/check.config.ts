export default definePageConfig({ navigationBarTitleText: '查查上门的人' });
