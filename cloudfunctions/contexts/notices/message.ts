/** A notice as a WeChat subscribe message, every field of a kind WeChat takes. */
import {
  fieldTypes,
  messageFields,
  messageTemplates,
  type FieldType,
  type MessageField,
  type TemplateKind,
} from '#contracts/message-templates';
import { casePage, inboxPage, resultPage, spotPage } from '#contracts/notices';
import { templates, type RegisteredTemplate } from '../../../config/templates';
import { messageTime } from '../../kernel/shanghai-time';
import type { Message } from '../../kernel/wechat';
import { isSpot } from '#contracts/request-sweeps';
import { isAboutCase, templateKindOf } from './audience';
import type { NoticeRecord } from './repository';

/** Where there is nothing to say: an empty field loses the whole message. */
const nothing = '-';

/** The message of a notice to an openid; `page` opens what it is about, or the inbox for what is about no case. */
export function messageOf(notice: NoticeRecord, openid: string): Message {
  const { kind, id, keys } = templateOf(templateKindOf(notice.kind));
  const [first, second] = notice.lines;
  const said: Readonly<Record<MessageField, string>> = {
    ...{ number: notice.number, first, second, at: messageTime(notice.at) },
  };
  const { fields } = messageTemplates[kind];
  return {
    openid,
    templateId: id,
    page: pageOf(notice),
    fields: Object.fromEntries(messageFields.map((name) => [keys[name], fitted(said[name], fields[name].type)])),
  };
}

/** When what a message tells of was; undefined of a template nobody registered. */
export function momentOf({ templateId, fields }: Pick<Message, 'templateId' | 'fields'>): string | undefined {
  const template = templates.find(({ id }) => id === templateId);
  return template && fields[template.keys.at];
}

function pageOf({ kind, subjectId }: NoticeRecord): string {
  if (!isAboutCase(kind)) return inboxPage;
  if (kind === 'requests.sweepEnded') return `${resultPage}?id=${subjectId}`;
  return `${isSpot(subjectId) ? spotPage : casePage}?id=${subjectId}`;
}

function templateOf(kind: TemplateKind): RegisteredTemplate {
  const template = templates.find((one) => one.kind === kind);
  if (!template) throw new Error(`no template of kind ${kind}`);
  return template;
}

/** What of a text WeChat takes in a field of this type. */
function fitted(text: string, type: FieldType): string {
  const { most } = fieldTypes[type];
  // No ellipsis either: signs are taken, but those of a keyboard alone.
  const short = type === 'character_string' ? text.replace(/[^\x21-\x7e]/g, '').slice(0, most) : cut(text, most);
  return short === '' ? nothing : short;
}

/** Cuts to `limit` code points, the last one an ellipsis; line breaks would be refused. */
export function cut(text: string, limit: number): string {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length <= limit ? points.join('') : `${points.slice(0, limit - 1).join('')}…`;
}
