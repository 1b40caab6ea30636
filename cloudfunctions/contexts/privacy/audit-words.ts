/** Which record an audit row is about, and what of it, in words its person reads. */
import { consentTexts } from '#contracts/consents';
import type { exportReasons } from '#contracts/privacy';
import type { AuditRecord } from './audit-repository';

/** A record is named by its kind and an id; of the id nothing is said. */
const records: Readonly<Record<string, string>> = {
  people: '您的个人资料',
  requests: '您报的事',
  held: '您写的内容',
  exports: '社区的居民名单',
  corrections: '您请人更正的',
  desk: '您登录过的电脑',
};

/** What a list of persons was asked for. */
const uses: Readonly<Record<(typeof exportReasons)[number], string>> = {
  visits: '为了上门走访',
  emergency: '为了急事通知',
  census: '为了人口核对',
  handOver: '为了工作交接',
};

const fields: Readonly<Record<string, string>> = {
  ...uses,
  phone: '电话',
  homes: '住处',
  roles: '角色',
  ...Object.fromEntries(Object.values(consentTexts).map(({ purpose, title }) => [purpose, `「${title}」`])),
};

/** The kind of a record: the word its name begins with. */
const kindOf = (record: string): string => /^[a-z]+/.exec(record)?.[0] ?? '';

/** What a row is about; undefined for a kind or a field nobody has a word for. */
export function toldRecord({ record, field }: Pick<AuditRecord, 'record' | 'field'>) {
  const told = records[kindOf(record)];
  const part = field === undefined ? undefined : fields[field];
  if (told === undefined || (field !== undefined && part === undefined)) return undefined;
  return { record: told, ...(part !== undefined && { field: part }) };
}
