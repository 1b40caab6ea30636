/** The part of the repository by which a community is held while somebody who coordinates it leaves. */
import type { Collection, Database, Where } from '../../kernel/database';
import type { ClaimRecord, PersonRecord } from './repository';

/** Longer than any invocation lives: who broke off holds nothing for good. */
const heldFor = 60_000;

/** Claims and changes by which one at a time leaves a community. */
export function holdingOf({ command }: Database, people: Collection<PersonRecord>, claims: Collection<ClaimRecord>) {
  const idOf = (communityId: string) => `leaving~${communityId}`;
  return {
    /** Answers false while another one holds it. */
    holdCommunity: async (communityId: string, byId: string, now: Date) => {
      const held = { _id: idOf(communityId), byId, at: now, until: new Date(now.getTime() + heldFor) };
      if (await claims.insert(held)) return true;
      const { _id, ...anew } = held;
      if ((await claims.update({ _id, byId }, anew)) === 1) return true;
      return (await claims.update({ _id, until: command.lt(now) }, anew)) === 1;
    },
    letCommunityGo: (communityId: string, byId: string) => claims.remove({ _id: idOf(communityId), byId }),
    dropCoordinator: (personId: string, communityId: string) =>
      people.update(
        { _id: personId },
        { roles: command.pull({ role: 'coordinator', communityId }), v: command.inc(1) },
      ),
  };
}

/** The condition that such a grant has not ended: what is over stays in records, and must not fill a list. */
export function unended(command: Database['command'], grant: Where, now: Date): Where {
  // Either end has its own look: within one element the vendor knows no alternatives.
  const ends = [command.gt(now), command.exists(false)];
  return command.or(ends.map((until) => ({ roles: command.elemMatch({ ...grant, until }) }))) as unknown as Where;
}
