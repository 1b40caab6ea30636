import { keptPersons } from '#contracts/kept-persons';
import type { Person } from '#contracts/people';
import { offers } from '#contracts/roles';
import { roleWords } from '#contracts/role-words';
import { useAnswer } from '../../api/use-answer';
import { Ways, type Way } from '../../components/ways';
import { openDuties, openInvitation, openJoin, openKept } from '../../routes';
import { words } from './words';

/** Nobody is asked for something every minute. */
const aMinute = 60_000;

/** What I do here and what I am asked to do, each a line away. */
export function DutyWays({ person }: { person: Person | null }) {
  const open = useAnswer(offers, {}, { isNeeded: person !== null, freshFor: aMinute });
  const waiting = open.data?.items.length ?? 0;
  const roles = [...new Set(person?.roles.map(({ role }) => roleWords[role]))].join('、');
  const isKeeper = person?.roles.some(({ role }) => keptPersons.who.includes(role)) ?? false;
  const line = waiting > 0 ? words.dutiesWait(waiting) : roles;
  const mine: Way = { id: 'me-duties', icon: 'people', label: words.dutiesMine, line, onPress: openDuties };
  const kept: Way = { id: 'me-kept', icon: 'paper', label: words.keptTitle, onPress: openKept };
  return <Ways ways={[...(line === '' ? [] : [mine]), ...(isKeeper ? [kept] : [])]} />;
}

/** Somebody held a code out: what most people need once, or never. */
export const codeWays: readonly Way[] = [
  { id: 'me-invited', icon: 'speak', label: words.dutiesInvited, onPress: openInvitation },
  { id: 'me-join', icon: 'check', label: words.joinMine, onPress: openJoin },
];
