/** Every sentence about people and places. */

export const unitWord = (unit: number) => `${unit} 单元`;
export const floorWord = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`);

export const words = {
  settleTitle: '您住哪一栋?',
  settleWhy: '选到楼层,好找到您的网格员。门牌号不用填。',
  whichCommunity: '哪个社区',
  whichBuilding: '哪一栋楼',
  otherBuilding: '换一栋楼',
  searchBuilding: '楼多,写几个字来找',
  searchHint: '比如:3 号楼',
  whichUnit: '几单元',
  whichFloor: '第几层',
  yourName: '怎么称呼您(可以不填)',
  yourNameHint: '比如:李阿姨',
  yourNameWhy: '只有您的网格员看得到。',
  settleDo: '就住这里',
  settleBusy: '正在记下…',
  buildingMissing: '没有您住的楼?请打社区电话,我们来加上。',
  noCommunity: '还没有社区开通。请过几天再来看看。',
  homeUnknown: '还没说住在哪里',
  homeChange: '换一个地方',
  homeSay: '说说住在哪里',
  rolesTitle: '我在这里做什么',
  phoneTitle: '找人说',
  phoneWhy: '不会用、不想用手机办,打这个电话一样办。',
  callGrid: '打给网格员',
  callCommunity: '打给社区',
  visitorName: '新邻居',
  openSource: '枝叶是开源的:谁都可以看它怎么写的,帮忙把它改好。',
} as const;
