/** Words of the requests context that reach a person. */
import type { RequestAct } from '#contracts/request-states';
import type { SpotAct } from './sweep';

export const words = {
  heldAs: { waiting: '写的话要等工作人员看过。', keptBack: '写的话没有公开。' } satisfies Record<
    'waiting' | 'keptBack',
    string
  >,
  place: (building: string, unit?: number, floor?: number): string =>
    [building, unit !== undefined && `${unit} 单元`, floor !== undefined && floorName(floor)].filter(Boolean).join(' '),
  /** A point on the map, as any map takes it. */
  pin: ({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): string =>
    `北纬 ${latitude},东经 ${longitude}`,
  /** What somebody is called who gave no name. */
  nameless: '邻居',
  /** Who said it in passing and gave no name. */
  passer: '一位居民(没留名)',
  /** Who asked, where he is not here any more; who worked; what he said; where, when the building is gone too. */
  erasedResident: '已注销居民',
  erasedWorker: '已离开的工作人员',
  erasedWork: '办的人已离开,内容已删除。',
  erasedWords: '报的人已注销,内容已删除。',
  somewhere: '本社区',
  /** Said by the clock: nobody decided about an objection; who was asked for a part is here no more. */
  nobodyDecided: '没有人来定,还照先说好的日子办。',
  nobodyThere: '请的人不在这里做事了,请再请别人。',
  /** In place of what a neighbour said in another one's case: it is read there, and goes with him. */
  toldByNeighbour: '邻居说了几句,点开看。',
  labels: {
    request: '报过的事',
    worked: '您办过的事',
    joined: '您说「我家也是」的事',
    swept: '您排查过的地方',
    spots: { fine: '好的', broken: '坏的', mended: '修好了' } satisfies Record<SpotAct, string>,
    place: '地方',
    words: '说的话',
    name: '当时的称呼',
    at: '报的时间',
    pin: '地图上标的点',
    acts: {
      reported: '报了这件事',
      taken: '来办',
      resolved: '说办好了',
      confirmed: '说好了',
      returned: '说没好',
      ended: '说不能全办好',
      handed: '请人来办',
      accepted: '答应了',
      declined: '说不归他办',
      finished: '办完自己那部分',
      siteChecked: '一起到现场看过',
      extended: '说要晚些天',
      contested: '不同意晚',
      settled: '定了哪一天',
      paused: '等居民回话',
      answered: '回了话',
      resumed: '接着办',
      checked: '看了一次',
      calledBack: '打了电话',
      unsure: '说看不清楚',
      askedAgain: '又问了一次',
      unanswered: '没等到回音,先办结',
      stillOpen: '说一声还在办',
      checkMissed: '说好看的日子过了',
      lookAgain: '请再看一眼',
    } satisfies Record<RequestAct, string>,
  },
} as const;

function floorName(floor: number): string {
  return floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`;
}
