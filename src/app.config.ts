export default defineAppConfig({
  pages: ['pages/home/home', 'pages/cases/cases', 'pages/inbox/inbox', 'pages/me/me', 'pages/not-found/not-found'],
  subPackages: [
    { root: 'pages/requests', pages: ['report/report', 'case/case', 'work-list/work-list', 'work/work'] },
    {
      root: 'pages/people',
      pages: [
        'settle/settle',
        'homes/homes',
        'neighbour-code/neighbour-code',
        'by-code/by-code',
        'homes-waiting/homes-waiting',
        'family/family',
        'family-offer/family-offer',
        'family-accept/family-accept',
        'family-minor/family-minor',
        'number/number',
        'privacy/privacy',
        'audited/audited',
        'identity/identity',
        'check/check',
        'duties/duties',
        'invite/invite',
        'invitation/invitation',
        'admin/admin',
        'away/away',
        'hand-over/hand-over',
        'kept/kept',
        'kept-person/kept-person',
        'keep/keep',
        'join/join',
      ],
    },
    { root: 'pages/places', pages: ['plate/plate'] },
    { root: 'pages/content', pages: ['feedback/feedback', 'report/report', 'queue/queue'] },
    // The desk itself is for wide screens in browsers; the phone only lets one in.
    { root: 'pages/desk', pages: ['approve/approve', ...(process.env.TARO_ENV === 'h5' ? ['desk/desk'] : [])] },
  ],
  preloadRule: { 'pages/home/home': { network: 'all', packages: ['pages/requests'] } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '枝叶',
    navigationBarBackgroundColor: '#FFFDF7',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FFFDF7',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#555555',
    selectedColor: '#0A5C32',
    backgroundColor: '#FFFDF7',
    borderStyle: 'black',
    list: [
      tab('pages/home/home', '首页', 'home'),
      tab('pages/cases/cases', '我的事', 'cases'),
      tab('pages/inbox/inbox', '消息', 'inbox'),
      tab('pages/me/me', '我', 'me'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});

function tab(pagePath: string, text: string, icon: string) {
  return {
    pagePath,
    text,
    iconPath: `assets/tab/${icon}.png`,
    selectedIconPath: `assets/tab/${icon}-on.png`,
  };
}
