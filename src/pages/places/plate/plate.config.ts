export default definePageConfig({ navigationBarTitleText: '这个地方' });
