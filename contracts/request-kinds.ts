/**
 * What kind of thing a request is, as its own words suggest it: the same guess on the phone, where it can be changed, and
 * on the server, where an old client says nothing. A guess sorts; it refuses nothing.
 */
import type { CategoryCode } from './community-settings';

/** Whom to ring before writing anything: fire and rescue, an ambulance, the police (rule book 8.1). */
export const emergencyNumbers = ['119', '120', '110'] as const;
export type EmergencyNumber = (typeof emergencyNumbers)[number];

const dangers: Readonly<Record<EmergencyNumber, readonly string[]>> = {
  '119': [
    ...['着火', '起火', '失火', '火灾', '冒烟', '烧起来', '爆炸', '焦味'],
    ...['煤气', '燃气', '天然气', '漏气', '一氧化碳'],
    ...['被困', '困在', '困住', '关在电梯', '出不来', '溺水', '倒塌', '坍塌', '要塌', '掉下来'],
  ],
  '120': ['晕倒', '昏倒', '摔倒', '摔伤', '叫不醒', '没人应', '流血', '救命', '触电', '坠楼', '轻生', '自杀'],
  '110': ['打人', '走失', '走丢'],
};

/**
 * Words that speak for a category, the most pressing category first. Those of the categories that run by the clock
 * (A1–A3) also ring at night: a word too many wakes a worker, one too few leaves somebody in the dark, so there are
 * rather many [D].
 */
const hints: readonly (readonly [CategoryCode, readonly string[]])[] = [
  ['A1', [...Object.values(dangers).flat(), '漏电', '电线断']],
  ['A2', ['停水', '没水', '停电', '没电', '停气', '没气', '停暖', '爆管', '喷水', '漏水', '淹']],
  ['A3', ['电梯']],
  ['B5', ['消防通道', '飞线', '拉线充电', '违停', '堵住通道', '占道']],
  ['B1', ['垃圾', '臭', '蚊子', '蟑螂', '老鼠', '下水道', '窨井', '积水', '脏']],
  ['D1', ['押金', '定金', '订金', '纠纷', '吵架', '赔钱', '不还钱']],
  ['B4', ['吵', '噪音', '噪声', '扰民', '狗', '养鸡', '邻居', '楼上']],
  ['B3', ['物业费', '保安', '停车位', '物业']],
  ['C1', ['送餐', '助餐', '老人', '上门看', '陪护', '养老']],
  ['C2', ['低保', '救助', '困难', '失业']],
  ['C3', ['残疾', '轮椅', '配药', '就医', '挂号', '代办', '办证']],
  ['D2', ['社保', '医保', '公积金', '政策', '补贴']],
  ['D3', ['建议', '感谢', '表扬', '谢谢', '希望能']],
  ['E1', ['老房改造', '旧改', '加装电梯', '规划']],
  ['B2', ['灯', '门', '坏', '裂', '松', '井盖', '扶手', '水管', '墙', '砖', '路面']],
];

const soonest: readonly CategoryCode[] = ['A1', 'A2', 'A3'];

/** What most reports are, where the words speak for nothing. */
export const commonest: CategoryCode = 'B2';

/** The category these words speak for; {@link commonest} where they speak for none. */
export function suggestKind(words: string): CategoryCode {
  return hints.find(([, some]) => some.some((word) => words.includes(word)))?.[0] ?? commonest;
}

/** Whom these words say to ring now, 119 first; nobody where nothing sounds of danger. */
export function numbersFor(words: string): readonly EmergencyNumber[] {
  return emergencyNumbers.filter((number) => dangers[number].some((word) => words.includes(word)));
}

/** Whether the words sound of danger, or of no water, power or lift: what cannot wait for the morning. */
export function soundsUrgent(words: string): boolean {
  return hints.some(([code, some]) => soonest.includes(code) && some.some((word) => words.includes(word)));
}
