/** Somebody who has every say in another community, and none here. */
import * as people from '#contracts/people';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { setupSecret, type World } from './world';

let opened = 0;

/** The coordinator of a community opened beside the demo's. */
export async function otherCommunity(world: World): Promise<PersonOnPhone> {
  opened += 1;
  const id = `beside${opened}`;
  const coordinator = await world.signIn(`coordinator-of-${id}`);
  await coordinator.call(people.foundCommunity, {
    setupCode: setupCodeOf(setupSecret, id),
    coordinatorName: '别的社区',
    community: { ...community, id },
    grids: [...grids],
    buildings: [...buildings],
  });
  return coordinator;
}
