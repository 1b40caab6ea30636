/** Words of places that reach a person: the tables of a workbook, and what is said of a wrong cell. Plain, without a period. */
import { shopKindWords } from '#contracts/shop-words';

/** Tables and columns, as they stand in the workbook. */
export const tableNames = {
  grids: '网格',
  microGrids: '微网格',
  buildings: '楼栋',
  doors: '户门',
  shops: '店铺',
} as const;

/** Titles of the columns, in order. */
export const titles = {
  grids: { own: '编号', name: '网格', phone: '电话' },
  microGrids: { own: '编号', name: '微网格', grid: '网格' },
  buildings: { own: '编号', name: '楼栋', grid: '网格', microGrid: '微网格', units: '单元数', floors: '层数' },
  doors: { building: '楼栋', unit: '单元', floor: '楼层', door: '门牌' },
  shops: { own: '编号', name: '店铺', kind: '类别', grid: '网格', building: '楼栋', address: '地址' },
} as const satisfies Record<keyof typeof tableNames, Record<string, string>>;

export const wrong = {
  noTable: '没有这一页,请用下载的空表',
  header: (name: string) => `第一行这一格应是「${name}」`,
  outside: '这一格在表的外面,请清空',
  formula: '这里是公式,请只填文字或数字',
  day: '这里变成了日期,请把格式改成文本再填',
  other: '这里不是文字也不是数字',
  empty: '这里要填',
  long: (most: number) => `太长了,最多 ${most} 个字`,
  marks: '有看不见的怪字符,请重新打一遍',
  whole: (least: number, most: number) => `要填 ${least} 到 ${most} 的整数`,
  floor: (most: number) => `楼层要填 1 到 ${most},地下填 -1 到 -3`,
  ownId: '编号只能用小写字母、数字和短横',
  phone: '电话只能用数字和短横',
  kind: '没有这个类别,请照说明里的填',
  twice: (row: number) => `和第 ${row} 行重复了`,
  noGrid: (name: string) => `「${name}」不存在,请先写在「网格」页`,
  noMicroGrid: (name: string) => `这个网格里没有「${name}」`,
  noBuilding: (name: string) => `「${name}」不存在,请先写在「楼栋」页`,
  noUnit: (units: number) => `这栋楼只有 ${units} 个单元`,
  noFloor: (floors: number) => `这栋楼只有 ${floors} 层`,
  tooMany: (most: number) => `太多了,最多 ${most} 个`,
  none: '至少要有一行',
  gridGone: (name: string) => `少了「${name}」,网格不能去掉`,
  lived: (name: string) => `少了「${name}」,那里还有人住`,
  livedElsewhere: '这栋楼有人住,先不能换网格',
} as const;

/** The page that says how; every line a row. */
export const howTo = [
  '怎么填这张表',
  '一共五页:网格、微网格、楼栋、户门、店铺。第一行不要改。',
  '编号可以空着。已经有编号的不要改,改名字时靠它认出来。',
  '楼栋页:先填网格,再填楼栋。单元数和层数是整栋楼的。',
  '户门页:一户一行。例:青年路新村 3 号楼,2,4,401。',
  '地下一层填 -1。没有的页可以只留第一行。',
  `店铺类别只能填:${Object.values(shopKindWords).join('、')}。`,
  '表里不要写人的名字和电话。网格电话除外。',
  '传上来先检查,有错会说在哪一格。全对了才会换上。',
] as const;

/** The list of what is wrong, on the first page of a sheet that is handed back. */
export const wrongTitles = ['在哪一格', '哪里不对'] as const;

export const fileNames = {
  howTo: '说明',
  template: '楼栋空表.xlsx',
  wrong: '要改的地方',
  wrongSheet: '要改的楼栋表.xlsx',
  export: (community: string) => `${community}楼栋表.xlsx`,
} as const;

/** What stands on a plate, beside its code. */
export const plateLabel = (name: string, unit?: number) => (unit === undefined ? name : `${name} ${unit} 单元`);

/** What is told of who opened a community and brought sheets. */
export const labels = {
  opened: '我开通的社区',
  brought: '我传过的楼栋表',
  taken: '我取过的楼栋表',
  states: { wrong: '有错,没有换', ready: '查过了', writing: '正在换', done: '换上了', dropped: '没有换' },
} as const;
