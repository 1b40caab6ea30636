/**
 * WeChat subscribe-message templates: the ids given by the platform, and the fields with their types.
 *
 * The ids here are the emulator's; a deployment replaces them with its own (`docs/deploy.md` says where they come from).
 */
import type { TemplateKind } from '#contracts/notices';

export interface TemplatePlan {
  readonly kind: TemplateKind;
  readonly id: string;
  readonly title: string;
  /** Field keys as WeChat names them, the type and a number: the case's number, two lines, the time. */
  readonly fields: readonly string[];
}

export const templates: readonly TemplatePlan[] = [
  {
    kind: 'newWork',
    id: 'zhiye-demo-template-new-work-0000000000001',
    title: '新的诉求提醒',
    fields: ['character_string1', 'thing2', 'thing3', 'time4'],
  },
  {
    kind: 'progress',
    id: 'zhiye-demo-template-progress-00000000000002',
    title: '办理进度通知',
    fields: ['character_string1', 'thing2', 'thing3', 'time4'],
  },
];
