/** `docs/wechat-templates.md`: the message templates a deployment applies for, as the one who applies reads it. */
import {
  fieldTypes,
  messageFields,
  messageTemplates,
  templateKinds,
  type FieldType,
} from '#contracts/message-templates';

const typeWords: Readonly<Record<FieldType, string>> = {
  thing: '事物',
  character_string: '字符串',
  time: '时间',
};

const limitWords: Readonly<Record<FieldType, string>> = {
  thing: `最多 ${fieldTypes.thing.most} 个字`,
  character_string: `最多 ${fieldTypes.character_string.most} 位字母、数字、符号,不能有汉字`,
  time: '年月日和几点几分',
};

const opening = `# 微信提醒要申请的模板

这一页由 \`npm run emit\` 从 \`contracts/message-templates.ts\` 写出。在微信公众平台的「订阅消息」里,照下面写的各选一个
**一次性订阅**的模板:标题选一样的,关键词照顺序选。选好以后,平台给每个模板一个 id,给每个关键词一个键(类型加数字,
例如 \`thing2\`)。把 id、标题和键填进 \`config/templates.ts\`,重新部署就好。键里的数字可以不同,类型要一样。

居民每同意一次,能收到一条。超过字数的内容由程序先截短,截下来的话在小程序的「消息」里都有。标题相同的两个模板,微信只问一个,
所以不要选同名的。`;

/** The whole page. */
export function templatesPage(): string {
  const sections = templateKinds.map((kind) => {
    const { title, use, fields } = messageTemplates[kind];
    const rows = messageFields.map((name, at) => {
      const { type, label, example } = fields[name];
      const what = `${typeWords[type]}(\`${type}\`),${limitWords[type]}`;
      return `${at + 1}. **${label}**:${what}。例如「${example}」。键填到 \`${name}\`。`;
    });
    return [`## ${title}`, '', `\`${kind}\`:${use}`, '', ...rows].join('\n');
  });
  return `${[opening, ...sections].join('\n\n')}\n`;
}
