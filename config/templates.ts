/**
 * WeChat subscribe-message templates as the platform registered them: their ids, titles, and the keys of their
 * fields.
 *
 * The ids here are the emulator's; a deployment replaces ids and keys with its own (`docs/wechat-templates.md` says
 * what to apply for).
 */
import type { MessageField, TemplateKind } from '#contracts/message-templates';

export interface RegisteredTemplate {
  readonly kind: TemplateKind;
  readonly id: string;
  readonly title: string;
  /** The type of a field and a number, as the platform shows them beside the keyword. */
  readonly keys: Readonly<Record<MessageField, string>>;
}

export const templates: readonly RegisteredTemplate[] = [
  {
    kind: 'newWork',
    id: 'zhiye-demo-template-new-work-0000000000001',
    title: '新的诉求提醒',
    keys: { number: 'character_string1', first: 'thing2', second: 'thing3', at: 'time4' },
  },
  {
    kind: 'progress',
    id: 'zhiye-demo-template-progress-00000000000002',
    title: '办理进度通知',
    keys: { number: 'character_string1', first: 'thing2', second: 'thing3', at: 'time4' },
  },
];
