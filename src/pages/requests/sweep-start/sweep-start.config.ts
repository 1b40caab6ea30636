export default definePageConfig({ navigationBarTitleText: '开始排查' });
