export default definePageConfig({ navigationBarTitleText: '我替孩子办' });
