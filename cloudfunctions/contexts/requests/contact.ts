/** Calling who asked: told to whoever works on an open case, and to nobody else. */
import * as people from '#contracts/phones';
import type { askerOf as contract } from '#contracts/request-entries';
import type { OutputOf } from '#contracts/operation';
import type { RequestView } from '#contracts/requests';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Ask, Call } from '../../kernel/context';
import { isCallable, mayContact } from './policy';
import { requestsRepository, type RequestRecord } from './repository';

interface Looking {
  readonly actor: PersonActor;
  readonly ask: Ask;
}

/** Whom to call and his number, masked; one call, and none for who may not. */
export async function askerToCall({ actor, ask }: Looking, request: RequestRecord): Promise<RequestView['asker']> {
  if (!mayContact(actor, request)) return undefined;
  const { askerId: personId } = request;
  const { masked } = await ask(people.maskedPhone, { personId });
  return { personId, ...(masked !== undefined && { phone: masked }) };
}

/** Of a case that is open; who may call about it, people decides. */
export async function askerOf(call: Call<typeof contract, SystemActor>): Promise<OutputOf<typeof contract>> {
  const request = await requestsRepository(call.database).requests.get(call.input.id);
  if (!request || !isCallable(request)) return { asker: null };
  const { askerId: personId, communityId, gridId } = request;
  return { asker: { personId, communityId, gridId } };
}
