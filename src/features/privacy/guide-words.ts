/** The privacy guide, in plain words: what is kept, why, how long, who sees it, what one can do. */
export const guideWords = {
  title: '枝叶怎样用您的资料',
  /** What has to be known even by somebody who opens none of the parts. */
  summary: ['只记办事要用的。', '谁看过,您都查得到。', '随时能改、能收回、能删。'],
  more: '想看细一点,一条一条点开。',
  open: (title: string) => `${title},点开`,
  close: (title: string) => `${title},收起`,
  parts: [
    {
      key: 'what',
      title: '记什么',
      lines: [
        '您住哪一栋、怎么称呼您。',
        '您报的事和照片。',
        '您在地图上标的点。',
        '您愿意留的电话。',
        '您让谁替您办。',
      ],
    },
    {
      key: 'why',
      title: '为什么记',
      lines: ['好找到坏的地方。', '好告诉您办得怎样了。', '不做广告,不卖给别人。'],
    },
    {
      key: 'who',
      title: '谁看得到',
      lines: ['您的网格员和社区。', '电话点开才看得到,会记下来。', '邻居看不到您是谁,也看不到标的点。'],
    },
    {
      key: 'long',
      title: '记多久',
      lines: [
        '报的事记三年。',
        '查看的记录也记三年。',
        '录音只留三十天。',
        '地图上的点留九十天。',
        '您不用了,名字和电话就去掉。',
      ],
    },
    {
      key: 'rights',
      title: '您可以',
      lines: ['看谁动过您的资料。', '随时收回同意。', '带走一份,改错,注销。', '不同意,也可以照样看。'],
    },
  ],
  agreed: '我同意了什么',
  agreedWhy: '随时能收回。',
  mine: '我的资料',
  mineWhy: '谁看过,带走一份,改错,注销。',
  wechat: '看微信里的隐私指引',
  ask: '看不明白?打电话问一声。',
} as const;
