/** Pictures WeChat looks at: what we asked and what it answered meet under its own id, whichever is first. */
import type * as contract from '#contracts/content';
import type { OutputOf } from '#contracts/operation';
import * as requests from '#contracts/request-entries';
import type { SystemActor } from '../../kernel/actor';
import type { Call, Delivery } from '../../kernel/context';
import { hide, queue } from './hold';
import { contentRepository, heldId, type ItemOf, type PictureRecord } from './repository';

type PictureSent = typeof contract.pictureSent;
type PictureAnswered = typeof contract.pictureAnswered;
type SweepPictures = typeof contract.sweepPictures;

/** WeChat answers within half an hour; five minutes more are for an answer on its way. */
const answerWithin = 35 * 60_000;

export async function pictureSent(call: Call<PictureSent, SystemActor>): Promise<OutputOf<PictureSent>> {
  const { traceId, picture, ...item } = call.input;
  const dueAt = new Date(call.now.getTime() + answerWithin);
  const both = await meet(call, { _id: traceId, at: call.now, item, picture, dueAt }, { item, picture });
  return { isAnswered: both?.isClean !== undefined };
}

export async function pictureAnswered(call: Call<PictureAnswered, SystemActor>): Promise<OutputOf<PictureAnswered>> {
  const { traceId, isClean } = call.input;
  const both = await meet(call, { _id: traceId, at: call.now, isClean }, { isClean });
  return { isKnown: both?.item !== undefined };
}

export async function sweepPictures(call: Call<SweepPictures, SystemActor>): Promise<OutputOf<SweepPictures>> {
  const repository = contentRepository(call.database);
  const late = await repository.unanswered(call.now);
  for (const { _id, item } of late) {
    if (item) await holdPicture(call, item);
    await repository.join(_id, {});
  }
  return { held: late.length };
}

/** Writes the first half, or joins the second to it; what is not clean is held, what is clean is shown, before that. */
async function meet(
  call: Pick<Delivery, 'database' | 'vault' | 'now' | 'ask'>,
  first: PictureRecord,
  half: Partial<PictureRecord>,
): Promise<PictureRecord | undefined> {
  const repository = contentRepository(call.database);
  if (await repository.pictures.insert(first)) return undefined;
  const known = await repository.pictures.get(first._id);
  const { item, picture = 0, isClean } = { ...known, ...half };
  // A verdict that comes again was heeded the first time.
  const isNews = half.isClean === undefined || known?.isClean === undefined;
  if (item && isClean === false && isNews) await holdPicture(call, item);
  if (item && isClean === true) await show(call, item, picture);
  return repository.join(first._id, half);
}

async function holdPicture(call: Pick<Delivery, 'database' | 'vault' | 'now' | 'ask'>, item: ItemOf): Promise<void> {
  const isNew = await queue(call, item, { excerpt: '', reason: 'picture' });
  // Its words may have been let through meanwhile; its picture was not.
  if (!isNew) await contentRepository(call.database).holdAgain(heldId(item.subject));
  await hide(call, item);
}

async function show({ ask }: Pick<Delivery, 'ask'>, { subject }: ItemOf, picture: number): Promise<void> {
  await ask(requests.clearPicture, { id: subject.id, entry: subject.entry, picture });
}
