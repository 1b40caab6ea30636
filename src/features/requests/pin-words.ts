/** What is said around a pin on the map: of a report, and on its case. */
export const pinWords = {
  open: '在地图上标一个点,不标也行',
  opening: '正在打开…',
  agree: '同意,打开地图',
  not: '不标了',
  busy: '正在记…',
  unopened: '地图没打开。选好楼栋就够了。',
  set: (name: string) => (name === '' ? '地图上标好了。' : `地图上标好了:${name}`),
  why: '邻居看不到这个点。',
  again: '换一个点',
  drop: '不要这个点了',
  forWorker: '地图上标了一个点',
  look: '看地图上标的点',
  /** Where there is no map to open. */
  degrees: (latitude: number, longitude: number) => `地图上的点:北纬 ${latitude},东经 ${longitude}`,
} as const;
