/**
 * The closed list of errors: every failure a person can meet has a code and one sentence that says what to do.
 *
 * Thrown anywhere, translated once (in the kernel). The private cause stays in the log; a stack never leaves the server.
 */
export const errors = {
  NO_IDENTITY: '没认出您是谁。请从微信里重新打开枝叶。',
  INVALID_INPUT: '有一项没填对。请看一下标出来的地方。',
  UNKNOWN_OPERATION: '这个版本旧了。请关掉小程序,再打开一次。',
  NOT_ALLOWED: '这件事要由别的人来办。有疑问请打电话问。',
  NOT_FOUND: '没有找到这一条。请回到列表再看看。',
  STALE: '刚才有人更新过。请看看最新情况再决定。',
  WRONG_STATE: '现在不用这一步了。请看看最新情况。',
  KEY_REUSED: '这一次和上一次对不上。请退回去重新来一遍。',
  HOME_NEEDED: '先告诉我们您住哪一栋,好找到您的网格员。',
  PLACE_UNKNOWN: '没有找到这个地方。请重新选一下楼栋。',
  SHEET_MISSING: '这张表没有传上来。请再传一次。',
  SHEET_TOO_BIG: '这张表太大了。请只留要填的几页,再传一次。',
  SHEET_UNREADABLE: '这个文件打不开。请用下载的空表重新填。',
  IMPORT_RUNNING: '另一张表正在写入。请等它写完,或先停掉它。',
  PHOTO_MISSING: '照片没有传上来。请再拍一张。',
  PHOTO_TOO_BIG: '照片太大了。请重新拍一张,或换一张小的。',
  PHOTO_NOT_IMAGE: '这个文件不是照片。请换一张照片。',
  PARTS_FULL: '这件事已经请了很多人。请等他们办完几样再请。',
  PROOF_NEEDED: '请放一张办好后的照片。没有照片,请选原因。',
  CONTENT_REFUSED: '这些话没能通过内容检查。请换个说法再试。',
  TOO_LATE: '可以再看一次的日子过了。有疑问请打电话问。',
  SETUP_CODE_WRONG: '开通码不对。请向管理员再要一次。',
  TOO_OFTEN: '这件事做得太密了。请过一会儿再来。',
  CODE_WRONG: '这个码不对,或者过期了、用过了。请再要一个。',
  HOMES_FULL: '最多记五个家。请先去掉一个。',
  CONSENT_NEEDED: '要先得到本人同意。请把说明念给他听。',
  GUIDE_WITHDRAWN: '您收回了同意,只能看看。要办事,请到「我」里再同意一次。',
  TOO_YOUNG: '十四岁以下,由监护人来办。',
  NO_PHONE: '他没有留电话。可以上门找他。',
  IDENTITY_WRONG: '这个身份码今天不能用。先别开门,打电话问。',
  ROLE_TO_HAND_OVER: '这里只有您一位管理员。请先请别人来接,再注销。',
  CASES_OPEN: '您手上还有没办完的事。请先办完或交接,再注销。',
  SECOND_NEEDED: '这份名单人数多,要另一位社区工作者同意。',
  BUSY: '现在用的人多,正在排队。请过一会儿再试。',
  UNAVAILABLE: '枝叶出了点问题。请再试一次,或打电话问。',
  OFFLINE: '现在没有网络。有网了再试一次。',
  SLOW: '网络太慢,没有等到回音。请再试一次。',
} as const;

export type ErrorCode = keyof typeof errors;

/** Why somebody cannot leave yet: what he must hand over before. */
export const hindrances = ['ROLE_TO_HAND_OVER', 'CASES_OPEN'] as const satisfies readonly ErrorCode[];
export type Hindrance = (typeof hindrances)[number];

/** Errors only the client can meet: it never reached the server, or never heard back. */
export const clientErrors = ['OFFLINE', 'SLOW'] as const satisfies readonly ErrorCode[];

/** Errors any operation may answer without naming them: they come from the kernel, before or around the handler. */
export const kernelErrors = [
  'NO_IDENTITY',
  'INVALID_INPUT',
  'UNKNOWN_OPERATION',
  'NOT_ALLOWED',
  'TOO_OFTEN',
  'GUIDE_WITHDRAWN',
  'BUSY',
  'UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
