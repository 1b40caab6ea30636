/**
 * WeChat subscribe messages: the one-time templates a deployment applies for, and what each of their fields says. The
 * platform gives a template its id and its fields their keys; those are in `config/templates.ts`.
 */

/** One consent is one message. WeChat asks for at most three at once. */
export const templateKinds = ['newWork', 'progress'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/**
 * WeChat's types of the fields we use: how many characters it takes at most (table of field types on the page of
 * subscribeMessage.send). One character more, or none, loses the whole message (47003).
 */
export const fieldTypes = {
  /** Anything, counted by code points. */
  thing: { most: 20 },
  /** Letters, digits and signs; nothing Chinese. */
  character_string: { most: 32 },
  /** A day and a time of day. */
  time: { most: 20 },
} as const;
export type FieldType = keyof typeof fieldTypes;

/** What a message says: the number of what it is about, two lines with the more telling one first, and when it was. */
export const messageFields = ['number', 'first', 'second', 'at'] as const;
export type MessageField = (typeof messageFields)[number];

interface FieldPlan {
  readonly type: FieldType;
  /** The platform's keyword to choose. */
  readonly label: string;
  readonly example: string;
}

export interface MessageTemplate {
  readonly title: string;
  /** Whom it tells what. */
  readonly use: string;
  readonly fields: Readonly<Record<MessageField, FieldPlan>>;
}

export const messageTemplates: Readonly<Record<TemplateKind, MessageTemplate>> = {
  newWork: {
    title: '新的诉求提醒',
    use: '告诉做事的人:有人报了一件事、有件事请他来办、有人看过说没好。',
    fields: {
      number: { type: 'character_string', label: '诉求编号', example: '0612' },
      first: { type: 'thing', label: '诉求内容', example: '三楼和四楼之间的楼道灯不亮' },
      second: { type: 'thing', label: '诉求地点', example: '青年路新村 3 号楼 2 单元 4 层' },
      at: { type: 'time', label: '提交时间', example: '2026年11月24日 08:05' },
    },
  },
  progress: {
    title: '办理进度通知',
    use: '告诉报事的人:谁来办、办好了请看一眼、要晚到哪天;也告诉做事的人,居民回了什么话。',
    fields: {
      number: { type: 'character_string', label: '办理编号', example: '0612' },
      first: { type: 'thing', label: '办理进度', example: '办好了,等您看一眼' },
      second: { type: 'thing', label: '办理说明', example: '换了新灯管,晚上亮着' },
      at: { type: 'time', label: '办理时间', example: '2026年11月25日 16:30' },
    },
  },
};
