/** What a community decides for itself: read by who keeps it, changed by him, and asked by other contexts. */
import { categoryCodes, categoryLevels } from '#contracts/community-settings';
import type * as contract from '#contracts/community-settings';
import * as notices from '#contracts/notices';
import type { InputOf, OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Change, Database } from '../../kernel/database';
import { decide } from '../../kernel/decide';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { dayOf } from '../../kernel/shanghai-time';
import { calendarIn, categoryIn, presentDeadline, presentSettings, quietIn } from './community-settings';
import * as kept from './kept';
import { promiseDate } from './promise';
import { mayKeepPlaces } from './policy';
import { placesRepository } from './repository';
import { settingsRepository, type SettingsRecord } from './settings-repository';

type Settings = typeof contract.settings;
type SetSettings = typeof contract.setSettings;
type Categories = typeof contract.categories;
type Promised = typeof contract.promise;
type FindQuietHours = typeof contract.findQuietHours;

export async function settings(call: Call<Settings, PersonActor>): Promise<OutputOf<Settings>> {
  const { actor, input, database, now } = call;
  if (!mayKeepPlaces(actor, input.communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  // Asked anew and not kept: whoever has just changed something wants to see it.
  return presentSettings(await settingsRepository(database).of(input.communityId), now, yearOf(now));
}

export async function setSettings(call: Call<SetSettings, PersonActor>): Promise<OutputOf<SetSettings>> {
  const { actor, input, database } = call;
  if (!mayKeepPlaces(actor, input.communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  if (input.year && !isAhead(input.year.year, yearOf(call.now))) {
    throw new Refusal('INVALID_INPUT', 'neither this year nor the next', ['year.year']);
  }
  const repository = settingsRepository(database);
  await repository.begin(input.communityId);
  const { v } = await decide(database, repository.settings, {
    id: input.communityId,
    // Nobody reads out of it who it was.
    key: deriveId('settings', actor.personId, call.key),
    digest: call.digest,
    seenVersion: input.seenVersion,
    permit: () => undefined,
    next: (before) => Promise.resolve({ change: changeOf(input, database, before), state: '' }),
  });
  kept.forgetSettings(input.communityId);
  if (input.quiet !== undefined) await call.ask(notices.ringEarlier, { communityId: input.communityId });
  return { version: v };
}

export async function findQuietHours(call: Call<FindQuietHours, SystemActor>): Promise<OutputOf<FindQuietHours>> {
  const { communityId, isAnew } = call.input;
  if (isAnew === true) kept.forgetSettings(communityId);
  return { quiet: quietIn(await keptSettings(call, communityId)) };
}

export async function categories(call: Call<Categories, PersonActor>): Promise<OutputOf<Categories>> {
  const { database, input, now } = call;
  const [community, record] = await Promise.all([
    kept.findCommunity(placesRepository(database), input.communityId, now),
    keptSettings(call, input.communityId),
  ]);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const all = categoryCodes.map((code) => categoryIn(record, code)).filter(({ isOn }) => isOn);
  return {
    items: all.map(({ code, name, examples, questions }) => ({
      ...{ code, name, examples },
      ...(questions.length > 0 && { questions }),
    })),
  };
}

export async function promise(call: Call<Promised, SystemActor>): Promise<OutputOf<Promised>> {
  const { communityId, code, at } = call.input;
  const record = await keptSettings(call, communityId);
  const category = categoryIn(record, code);
  const { first, close } = promiseDate(category, new Date(at), calendarIn(record));
  const promised = { first: presentDeadline(first), close: presentDeadline(close) };
  return { name: category.name, level: categoryLevels[code], ...promised, questions: category.questions };
}

function keptSettings({ database, now }: Pick<Call<Settings>, 'database' | 'now'>, communityId: string) {
  return kept.findSettings(settingsRepository(database), communityId, now);
}

function changeOf(
  { category, quiet, year }: InputOf<SetSettings>,
  { command }: Database,
  { categories }: SettingsRecord,
): Change {
  const change: Record<string, unknown> = {};
  if (category) {
    const { code, ...own } = category;
    // An older desk knows of no questions: those the community put stay.
    const { questions = categories?.[code]?.questions } = own;
    change[`categories.${code}`] = command.set({ ...own, ...(questions && { questions }) });
  }
  if (quiet !== undefined) change['quiet'] = command.set(quiet);
  if (year) change[`years.${year.year}`] = year.plan ? command.set(year.plan) : command.remove();
  return change;
}

function isAhead(year: number, thisYear: number): boolean {
  return year === thisYear || year === thisYear + 1;
}

function yearOf(now: Date): number {
  return Number(dayOf(now).slice(0, 4));
}
