/** What a request is sorted into, what is promised of that, and what was answered of what it asks. */
import * as settings from '#contracts/community-settings';
import type { Command, OutputOf } from '#contracts/operation';
import { suggestKind } from '#contracts/request-kinds';
import { answersOf, askedOf } from '#contracts/request-questions';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Filing } from './report';
import type { RequestRecord } from './repository';

type Sorted = Pick<RequestRecord, 'kind' | 'promise' | 'dueAt' | 'answers'>;
type Promised = OutputOf<typeof settings.promise>;

/**
 * Which category it belongs to, as it was chosen or as its words suggest, and what is promised of that one. A dangerous
 * answer sorts it as a word of danger would, unless somebody chose.
 */
export async function sort(
  { ask, now }: Call<Command, PersonActor>,
  { category: chosen, words, answers: given = [] }: Filing['input'],
  communityId: string,
): Promise<Sorted> {
  const promiseOf = (code: settings.CategoryCode) =>
    ask(settings.promise, { communityId, code, at: now.toISOString() });
  const said = chosen ?? suggestKind(words);
  const promised = await promiseOf(said);
  const answers = answersOf(askedOf(promised.questions, words), given);
  const kept = answers.length > 0 ? { answers } : {};
  const isDanger = answers.some((one) => one.isDanger);
  if (!isDanger || chosen || said === 'A1') return { ...sorted(said, promised), ...kept };
  return { ...sorted('A1', await promiseOf('A1')), ...kept };
}

function sorted(code: settings.CategoryCode, { name, level, first, close }: Promised): Sorted {
  const { day, isTentative } = close;
  const by = new Date(close.by);
  const promise = { firstBy: new Date(first.by), by, ...(day !== undefined && { day }), isTentative };
  return { kind: { code, name, level }, promise, dueAt: by };
}
