export default definePageConfig({ navigationBarTitleText: '我同意了什么' });
