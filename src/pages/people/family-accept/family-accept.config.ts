export default definePageConfig({ navigationBarTitleText: '我要替家人办' });
