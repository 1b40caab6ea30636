/** What a community decided for itself: the only file that names its collection. */
import type { Category, CategoryCode, QuietHours } from '#contracts/community-settings';
import type { Collection, Database } from '../../kernel/database';
import type { Decided } from '../../kernel/decide';
import type { YearPlan } from '../../kernel/working-days';

/** What was changed; what is missing is as by default. */
export interface SettingsRecord extends Decided {
  readonly categories?: Readonly<Partial<Record<CategoryCode, Omit<Category, 'code'>>>>;
  /** Null: messages never wait. */
  readonly quiet?: QuietHours | null;
  readonly years?: Readonly<Record<string, YearPlan>>;
}

export const settingsCollection = 'community-settings';

/** The document of a community that has changed nothing yet, kept or not. */
export function unchanged(communityId: string): SettingsRecord {
  return { _id: communityId, v: 1, keys: [] };
}

/** Settings, one document a community. */
export function settingsRepository(database: Database) {
  const settings: Collection<SettingsRecord> = database.collection(settingsCollection);
  return {
    settings,
    /** As they are kept, or as by default. */
    of: async (communityId: string) => (await settings.get(communityId)) ?? unchanged(communityId),
    /** Writes down the default, so that there is something to decide on. */
    begin: async (communityId: string) => {
      if ((await settings.get(communityId)) === undefined) await settings.insert(unchanged(communityId));
    },
  };
}

export type SettingsRepository = ReturnType<typeof settingsRepository>;
