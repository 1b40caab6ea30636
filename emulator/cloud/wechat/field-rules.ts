/** What a subscribe message's fields may hold, by their type; from WeChat's page on subscribe-message parameters. */

type Rule = (value: string) => boolean;

const clockTime = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const calendarDay = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})`;
const dayAndTime = String.raw`${calendarDay}( ?${clockTime})?`;

const lengthAtMost =
  (most: number): Rule =>
  (value) =>
    [...value].length <= most;
const matches = (source: string, flags = 'u'): Rule => {
  const pattern = new RegExp(`^(?:${source})$`, flags);
  return (value) => pattern.test(value);
};

const rules: Readonly<Record<string, Rule>> = {
  thing: lengthAtMost(20),
  number: matches(String.raw`[+-]?\d{1,32}(\.\d{1,32})?`),
  letter: matches('[A-Za-z]{1,32}'),
  symbol: matches(String.raw`[\p{P}\p{S}]{1,5}`),
  character_string: matches(String.raw`[\x21-\x7e]{1,32}`),
  time: matches(String.raw`(${dayAndTime}|${clockTime})( ?~ ?(${dayAndTime}|${clockTime}))?`),
  date: matches(String.raw`${dayAndTime}( ?~ ?${dayAndTime})?`),
  amount: matches(String.raw`[¥$€£]?\d{1,10}(\.\d{1,2})?元?`),
  phone_number: matches(String.raw`[\d+\-() ]{1,17}`),
  car_number: lengthAtMost(8),
  name: matches(String.raw`\p{Script=Han}{1,10}|[A-Za-z\p{P} ]{1,20}`),
  phrase: matches(String.raw`\p{Script=Han}{1,5}`),
};

/**
 * The first field of `data` that WeChat would not take, with its words; undefined when all are good.
 *
 * @param fields keys of the template, e.g. `thing1`; each must be there and nothing else.
 * @param data key → `{value}`.
 */
export function faultOf(fields: readonly string[], data: Readonly<Record<string, unknown>>): string | undefined {
  for (const field of fields) {
    const value = valueOf(data[field]);
    if (value === undefined || value === '') return `argument invalid! data.${field}.value is empty`;
    if (!isAllowed(field, value)) return `argument invalid! data.${field}.value invalid`;
  }
  const extra = Object.keys(data).find((key) => !fields.includes(key));
  return extra === undefined ? undefined : `argument invalid! data.${extra} is not a field of the template`;
}

function isAllowed(field: string, value: string): boolean {
  const rule = rules[field.replace(/\d+$/, '')];
  return rule !== undefined && rule(value);
}

function valueOf(entry: unknown): string | undefined {
  const value = typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
