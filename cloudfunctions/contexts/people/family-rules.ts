/** Pure rules of acting for somebody: by age, by consent, by what was named, by whose record it is. */
import { ages, type ActingWay, type FamilyAct } from '#contracts/families';
import type { RoleGrant } from '../../kernel/actor';
import { isConsentGiven, isGuest } from './consent-rules';
import type { HelperRecord, KeptRecord } from './person-parts';
import type { PersonRecord } from './repository';

/** Who wants to act: every id he has, and the roles he holds now. */
export interface Acting {
  readonly ids: readonly string[];
  readonly roles: readonly RoleGrant[];
}

/** For whom, with his birth opened where it is known. */
export type Subject = Pick<PersonRecord, '_id' | 'helpers' | 'consents' | 'kept' | 'formerIds' | 'mergedInto'> & {
  readonly plainBirth?: string | undefined;
};

const workerRoles: readonly string[] = ['gridWorker', 'microGridWorker'];

/**
 * In which way somebody may act for a person; undefined when he may not. Of a minor the guardian decides, and below
 * fourteen he alone; for a grown person it takes his own consent, and from family the very act he named.
 */
export function wayToActFor(acting: Acting, subject: Subject, now: Date, act?: FamilyAct): ActingWay | undefined {
  if (subject.mergedInto !== undefined) return undefined;
  const { plainBirth } = subject;
  if (isHimself(acting, subject)) return isVoiceless(plainBirth, now) ? undefined : 'self';
  // Of a guest nothing new is kept, whoever says it for him.
  if (isGuest(subject.consents)) return undefined;
  const [guardian, family] = (['guardian', 'family'] as const).map((way) =>
    helperAmong(subject.helpers ?? [], acting.ids, way),
  );
  // A guardian's word counts while he agrees that the minor's data are kept at all.
  if (isMinor(plainBirth, now)) return guardian && isConsentGiven(subject.consents, 'minor') ? 'guardian' : undefined;
  if (!isConsentGiven(subject.consents, 'onBehalf')) return undefined;
  if (family) return act === undefined || family.may.includes(act) ? 'family' : undefined;
  return worksFor(acting.roles, subject.kept) ? 'worker' : undefined;
}

/**
 * Whether somebody born then has reached an age for certain: of whom only the year is known, the year after; of whom the
 * month is known, the month after. Calendar of Shanghai, where a day begins eight hours earlier.
 */
export function hasReached(birth: string, age: number, now: Date): boolean {
  const [year = 0, month = 12] = birth.split('-').map(Number);
  const reached = Date.UTC(year + age, month, 1) - shanghaiOffset;
  return now.getTime() >= reached;
}

const shanghaiOffset = 8 * 3_600_000;

/** Of unknown birth means of age: only of minors is the birth asked for. */
export function isMinor(birth: string | undefined, now: Date): boolean {
  return birth !== undefined && !hasReached(birth, ages.ofAge, now);
}

/** Too young for a word of his own to count. */
export function isVoiceless(birth: string | undefined, now: Date): boolean {
  return birth !== undefined && !hasReached(birth, ages.ofOwnVoice, now);
}

/** The helpers with one more; who helps already is let do what was named last. */
export function withHelper(helpers: readonly HelperRecord[], helper: HelperRecord): readonly HelperRecord[] {
  return [...helpers.filter(({ personId, way }) => personId !== helper.personId || way !== helper.way), helper];
}

export function helperAmong(
  helpers: readonly HelperRecord[],
  ids: readonly string[],
  way: HelperRecord['way'],
): HelperRecord | undefined {
  return helpers.find((helper) => helper.way === way && ids.includes(helper.personId));
}

function isHimself({ ids }: Acting, { _id, formerIds = [] }: Subject): boolean {
  return [_id, ...formerIds].some((id) => ids.includes(id));
}

function worksFor(roles: readonly RoleGrant[], kept: KeptRecord | undefined): boolean {
  if (kept?.by !== 'worker') return false;
  return roles.some(
    ({ role, communityId, gridId }) =>
      workerRoles.includes(role) && communityId === kept.communityId && gridId === kept.gridId,
  );
}
