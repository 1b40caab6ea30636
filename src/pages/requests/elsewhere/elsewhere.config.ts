export default definePageConfig({ navigationBarTitleText: '还有哪里?' });
