/**
 * A notice as a WeChat subscribe message. A field one character too long loses the whole message (47003), so everything
 * is cut here, by code points.
 */
import { casePage, inboxPage, resultPage, spotPage, type TemplateKind } from '#contracts/notices';
import { templates } from '../../../config/templates';
import { messageTime } from '../../kernel/shanghai-time';
import type { Message } from '../../kernel/wechat';
import { isSpot } from '#contracts/request-sweeps';
import { isAboutCase, templateKindOf } from './audience';
import type { NoticeRecord } from './repository';

/** WeChat's limits of the field types we use (table of field types: thing ≤ 20, character_string ≤ 32). */
const most = { thing: 20, character_string: 32 } as const;

/** The message of a notice to an openid; `page` opens what it is about, or the inbox for what is about no case. */
export function messageOf(notice: NoticeRecord, openid: string): Message {
  const template = templateOf(templateKindOf(notice.kind));
  return {
    openid,
    templateId: template.id,
    page: pageOf(notice),
    fields: {
      character_string1: cut(notice.number, most.character_string),
      thing2: cut(notice.lines[0], most.thing),
      thing3: cut(notice.lines[1], most.thing),
      time4: messageTime(notice.at),
    },
  };
}

function pageOf({ kind, subjectId }: NoticeRecord): string {
  if (!isAboutCase(kind)) return inboxPage;
  if (kind === 'requests.sweepEnded') return `${resultPage}?id=${subjectId}`;
  return `${isSpot(subjectId) ? spotPage : casePage}?id=${subjectId}`;
}

function templateOf(kind: TemplateKind) {
  const template = templates.find((one) => one.kind === kind);
  if (!template) throw new Error(`no template of kind ${kind}`);
  return template;
}

/** Cuts to `limit` code points, the last one an ellipsis; line breaks would be refused. */
export function cut(text: string, limit: number): string {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length <= limit ? points.join('') : `${points.slice(0, limit - 1).join('')}…`;
}
