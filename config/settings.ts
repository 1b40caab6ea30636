import type { Category, CategoryCode, QuietHours, Span } from '#contracts/community-settings';

/**
 * What a street office decides for itself, as data. How long things are kept begins where they are done with: a case
 * when it closed, a code when it ran out.
 */
export const keptDays = {
  /** Cases, from the day they closed: three years, as the files of an office. */
  requests: 3 * 365,
  /** Who reached for what: three years. */
  audit: 3 * 365,
  /** What a person was told. */
  notices: 365,
  /** Codes handed from one to another, from their end. */
  tickets: 30,
  /** Recordings by which somebody agreed, or asked to be erased; that she did stays (rule book 7.8) [D]. */
  voices: 30,
  /** Pins on the map, from the report; the building stays (rule book 7.8) [D]. */
  pins: 90,
  /** Counts of how often, from the last one begun. */
  rates: 2,
  /** Files made for somebody to take with him. */
  exports: 1,
  /** What was asked to be put right, from its answer. */
  corrections: 365,
  /** How somebody without WeChat asked to be erased: the paper, or who heard it; as long as the rows of who did what. */
  erasureProofs: 3 * 365,
  /** What a coordinator had to look at, from his last decision, with what was reported about it. */
  held: 3 * 365,
  /** What people told their community, once it is answered. */
  feedback: 3 * 365,
  /** What WeChat said of a picture. */
  pictures: 30,
  /** That a browser was let in, from the end of its code. */
  desks: 1,
  /** That a sheet of places was brought, how far it came and what was wrong in it. */
  imports: 365,
  /** Workbooks somebody took of his places, or that were handed back to him: as long as it takes to put a sheet right. */
  papers: 7,
  /** That plates were asked for, from the last that was drawn of them. */
  plateOrders: 30,
} as const;

/** Days a report of the same kind in the same building is offered in place of a new one [D]. */
export const joinableDays = 30;

/** Days back in which the same kind of thing is counted, and how often makes one thing of many: a community, a building [D]. */
export const clusterOf = { days: 30, inCommunity: 3, inBuilding: 2 } as const;

/** Days in which something that was said to be fixed comes back under its old number (rule book 4.2) [D]. */
export const reopenDays = 7;

/** Lists with more persons than this need a second coordinator. */
export const personsWithoutSecond = 20;

/** When messages that are not urgent wait for the morning, by the clock in Shanghai: our proposal [D]. */
export const quietByDefault: QuietHours = { from: '21:00', to: '08:00' };

const minutes = (amount: number): Span => ({ amount, unit: 'minutes' });
const hours = (amount: number): Span => ({ amount, unit: 'hours' });
const workingDays = (amount: number): Span => ({ amount, unit: 'workingDays' });

type CategoryDefault = Omit<Category, 'code' | 'isOn'>;

/**
 * How soon each category is promised: the defaults of the rule book 4.2 [D], anchored on the 2 h / 24 h / 7 d / 15 d of a
 * draft standard [S]. 24 h and days of P2 and P3 are working days. A mediation takes thirty at most [S].
 */
export const categoryDefaults: Readonly<Record<CategoryCode, CategoryDefault>> = {
  A1: { name: '紧急安全', examples: '着火、煤气味、有人被困、老人走失', first: minutes(10), close: hours(2) },
  A2: { name: '水电气热停了', examples: '停水、停电、停气、停暖', first: minutes(30), close: hours(24) },
  A3: { name: '电梯坏了', examples: '电梯停了,里面没有人', first: minutes(30), close: hours(24) },
  B1: { name: '环境卫生', examples: '垃圾、下水道、蚊虫', first: workingDays(1), close: workingDays(3) },
  B2: { name: '东西坏了要修', examples: '路灯、路面、门、水管', first: workingDays(1), close: workingDays(7) },
  B3: { name: '物业', examples: '物业费、保安、停车', first: workingDays(1), close: workingDays(7) },
  B4: { name: '噪声、宠物、邻里', examples: '邻居之间的事', first: workingDays(1), close: workingDays(7) },
  B5: { name: '堵通道、飞线充电', examples: '消防通道被堵、电瓶车拉线充电', first: hours(2), close: hours(24) },
  C1: { name: '养老助老', examples: '送餐、上门看望、居家照顾', first: workingDays(1), close: workingDays(3) },
  C2: { name: '救助帮扶', examples: '低收入、突然有难处', first: workingDays(1), close: workingDays(7) },
  C3: { name: '助残、就医、代办', examples: '办证件、配药', first: workingDays(1), close: workingDays(3) },
  D1: { name: '矛盾纠纷', examples: '押金、邻里、家庭', first: workingDays(1), close: workingDays(30) },
  D2: { name: '问政策', examples: '社保、住房', first: workingDays(1), close: workingDays(3) },
  D3: { name: '建议、表扬', examples: '出主意、说声谢谢', first: workingDays(3), close: workingDays(15) },
  E1: { name: '要几家一起办', examples: '老房改造、规划', first: workingDays(1), close: workingDays(15) },
};

/** Days after which somebody who was asked whether it is fixed is asked again: three times, on different days [D]. */
export const askAgainDays: readonly number[] = [2, 4];

/** Days from «it is done» after which silence ends a request, as 未回应 [D]. */
export const silenceDays = 7;

/** Days after which somebody who was rung and did not answer is rung again [D]. */
export const callAgainDays = 1;

/** Every so many days who asked hears of what is not done, also when nothing moved; from then on it is a long one [D]. */
export const lineDays = 30;

/** Days within which somebody looks at what has just become a long one, until he says another day [D]. */
export const firstCheckDays = 7;

/** Days after a promised look that was not taken: the worker is told, and then the coordinator [D]. */
export const missedCheckDays: readonly number[] = [0, 3];

/** Days somebody is waited for to answer, until the worker is told to go on some other way [D]. */
export const answerDays = 7;

/**
 * Days within which somebody else decides about an objection to a later day; then what was promised first holds again.
 * Seven are five working days [D].
 */
export const contestDays = 7;

/** Every so many days it is looked whether who was asked for a part still works here [D]. */
export const partDays = 3;

/** Days after which who asked is asked once more, where a thing tends to come back [D]. */
export const lookAgainDays = 14;

/** What tends to come back: lamps, drains, lifts, water. */
export const relapsingKinds: readonly CategoryCode[] = ['A2', 'A3', 'B1', 'B2'];

/** Fewer than these stand behind no percentage and no half: a share of three persons is three persons [D]. */
export const leastForShare = 5;
