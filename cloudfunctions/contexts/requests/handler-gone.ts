/** Whether who took a case is there to finish it: asked only where a colleague looks at it. */
import * as people from '#contracts/people';
import type { PersonActor } from '../../kernel/actor';
import type { Ask } from '../../kernel/context';
import { mustLookForHandler } from './policy';
import type { RequestRecord } from './repository';

interface Looking {
  readonly actor: PersonActor;
  readonly ask: Ask;
}

/** True when the handler works in the grid no more, or is away; one call, and none for most who look. */
export async function isHandlerGone({ actor, ask }: Looking, request: RequestRecord): Promise<boolean> {
  if (!mustLookForHandler(actor, request)) return false;
  const { communityId, gridId, handlerId = '' } = request;
  return !(await ask(people.workersOf, { communityId, gridId })).personIds.includes(handlerId);
}
