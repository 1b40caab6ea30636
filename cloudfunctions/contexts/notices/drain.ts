/** The drain: facts of every context to those who read them, then the WeChat messages that are due. */
import { regrouped } from '#contracts/homes';
import type * as contract from '#contracts/notices';
import type { OutputOf } from '#contracts/operation';
import type { Call, Context, Delivery, Fact } from '../../kernel/context';
import { drain as drainOutbox } from '../../kernel/facts';
import { giveUpLost, pushDue } from './push';
import { takeIn } from './take-in';

type Drain = typeof contract.drain;

/** Makes the handler of `notices.drain` for the contexts that leave facts. */
export function drainOf(contexts: readonly Context[]) {
  return async (call: Call<Drain>): Promise<OutputOf<Drain>> => {
    let delivered = 0;
    for (const outbox of contexts.flatMap(({ outboxes = [] }) => outboxes)) {
      await drainOutbox(call.database, outbox, call.now, async (facts) => {
        for (const { reads } of contexts) await reads?.(facts, call);
        delivered += await takeIn(facts.filter(isForSomebody), call);
      });
    }
    return { delivered, pushed: await pushDue(call) };
  };
}

/** Of what is only between contexts nobody is told. */
function isForSomebody({ kind }: Fact): boolean {
  return kind !== regrouped.entries.kind.literal;
}

/** What the minute's tick does beyond a drain. */
export async function tidyPushes(delivery: Delivery): Promise<void> {
  await giveUpLost(delivery);
}
