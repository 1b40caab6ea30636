/** The event WeChat pushes when it has looked at a picture. */
import * as v from 'valibot';
import * as contract from '#contracts/content';
import { id } from '#contracts/values';
import type { Ask } from '../../kernel/context';

const verdict = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: id,
  errcode: v.number(),
  result: v.optional(v.object({ suggest: v.string() })),
});

/** Heeds a verdict; any other event is none of ours. Only a clear pass is one. */
export async function hearPicture(event: unknown, ask: Ask): Promise<void> {
  const heard = v.safeParse(verdict, event);
  if (!heard.success) return;
  const { trace_id: traceId, errcode, result } = heard.output;
  await ask(contract.pictureAnswered, { traceId, isClean: errcode === 0 && result?.suggest === 'pass' });
}
