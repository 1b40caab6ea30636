export default definePageConfig({ navigationBarTitleText: '排查的一栋楼' });
