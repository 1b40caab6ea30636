/** Who sits at this desk, and the way out. */
import { useQueryClient } from '@tanstack/react-query';
import { end } from '#contracts/desk';
import { homesWaiting } from '#contracts/homes';
import { deskRoles, me } from '#contracts/people';
import { numbers } from '#contracts/request-numbers';
import { ofGrid } from '#contracts/requests';
import { signOut } from '../../api/desk-host.h5';
import { useAnswer } from '../../api/use-answer';
import { runCommand } from '../../api/use-command';

/** A session may end any moment: who sits here is asked again now and then. */
const aWhile = 20_000;

/** Who was let in; `isOutside` while nobody was. Nothing of it is kept when the page is closed. */
export function useDesk() {
  const client = useQueryClient();
  const answer = useAnswer(me, {}, { freshFor: aWhile });
  const { person, community } = answer.data ?? {};
  const held = person?.roles.filter(({ role }) => deskRoles.some((one) => one === role)) ?? [];
  /** Who sees a grid's requests at all: the street office does not read them, and neither does who sets things up. */
  const overseeing = held.filter(({ role }) => ofGrid.who.some((one) => one === role));
  const isOverseer = overseeing.length > 0;
  const own = overseeing.flatMap(({ gridId }) => gridId ?? []);
  const isWide = overseeing.some(({ gridId }) => gridId === undefined);
  const grids = community?.grids.filter(({ id }) => isWide || own.includes(id)) ?? [];
  /** Whose it is to keep the community's people, places and numbers. */
  const isCoordinator = held.some(({ role, communityId }) => role === 'coordinator' && communityId === community?.id);
  /** Who goes to people's doors: sees who waits to be confirmed, and records kept of persons without WeChat. */
  const isVisitor = held.some(({ role }) => homesWaiting.who.some((one) => one === role));
  /** Who answers for the whole of it: a coordinator, and the street office. */
  const isCounting = held.some(({ role }) => numbers.who.some((one) => one === role));
  const leave = async () => {
    await runCommand(end, {}).catch(() => undefined);
    await signOut();
    // Whoever comes next finds nothing of him.
    client.removeQueries({ type: 'inactive' });
    await client.resetQueries();
  };
  return {
    answer,
    person,
    community,
    grids,
    isCoordinator,
    isVisitor,
    isOverseer,
    isCounting,
    isOutside: answer.error?.code === 'NO_IDENTITY',
    leave,
  };
}
