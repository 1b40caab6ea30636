export default definePageConfig({ navigationBarTitleText: '我请人改过的' });
