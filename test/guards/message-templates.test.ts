/** Message templates: what is applied for, what is registered and what is sent is what WeChat takes, by its own rules. */
import { messageFields, messageTemplates, templateKinds, type MessageTemplate } from '#contracts/message-templates';
import { noticeKinds } from '#contracts/notices';
import { messageOf } from '../../cloudfunctions/contexts/notices/message';
import type { NoticeRecord } from '../../cloudfunctions/contexts/notices/repository';
import { templates, type RegisteredTemplate } from '../../config/templates';
import { faultOf } from '../../emulator/cloud/wechat/field-rules';
import { waitingNotice as notice } from '../support/notice';

/** What WeChat would say of the examples under the keys the platform gave. */
function wrongExample({ kind, keys }: RegisteredTemplate, plan: MessageTemplate = messageTemplates[kind]) {
  const data = Object.fromEntries(messageFields.map((name) => [keys[name], { value: plan.fields[name].example }]));
  return faultOf(Object.values(keys), data);
}

/** Fields whose key is not of the type that was applied for. */
function wrongKeys({ kind, keys }: RegisteredTemplate): string[] {
  const { fields } = messageTemplates[kind];
  return messageFields.filter((name) => keys[name].replace(/\d+$/, '') !== fields[name].type).map((name) => keys[name]);
}

/** What WeChat would say of the message of this notice. */
function refused(of: NoticeRecord): string | undefined {
  const { templateId, fields } = messageOf(of, 'openid');
  const keys = templates.find(({ id }) => id === templateId)?.keys ?? {};
  return faultOf(
    Object.values(keys),
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }])),
  );
}

describe('message templates', () => {
  test('each kind is registered once, with the title that was applied for, and no title twice', () => {
    expect(templates.map(({ kind, title }) => [kind, title])).toEqual(
      templateKinds.map((kind) => [kind, messageTemplates[kind].title]),
    );
    expect(new Set(templates.map(({ title }) => title)).size).toBe(templateKinds.length);
  });

  test('keys are of the types that were applied for', () => {
    expect(templates.flatMap(wrongKeys)).toEqual([]);
    const [one] = templates as [RegisteredTemplate];
    expect(wrongKeys({ ...one, keys: { ...one.keys, first: 'phrase2' } })).toEqual(['phrase2']);
  });

  test('WeChat takes every example', () => {
    expect(templates.map((one) => wrongExample(one))).toEqual(templates.map(() => undefined));
    const [one] = templates as [RegisteredTemplate];
    const plan = messageTemplates[one.kind];
    const number = { ...plan.fields.number, example: '第 612 号' };
    expect(wrongExample(one, { ...plan, fields: { ...plan.fields, number } })).toContain('character_string1');
  });

  test.each([
    ['nothing', '', ['', '']],
    ['too much', '0612'.repeat(9), ['灯'.repeat(21), '🏮'.repeat(400)]],
    ['Chinese in a number', '南通 0612 号', ['一行\n两行', ' ']],
  ] as const)('of a notice that says %s WeChat takes the message, whatever it is about', (_, number, lines) => {
    expect(noticeKinds.filter((kind) => refused({ ...notice, kind, number, lines }) !== undefined)).toEqual([]);
  });
});
