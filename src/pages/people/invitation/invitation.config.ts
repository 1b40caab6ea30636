export default definePageConfig({ navigationBarTitleText: '有人请我做事' });
