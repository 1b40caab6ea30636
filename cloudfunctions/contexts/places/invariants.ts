/** What is true of every community, its places and its imports, whatever failed on the way. */
import * as v from 'valibot';
import { category, categoryCodes, quietHours } from '#contracts/community-settings';
import { yearPlan } from '#contracts/holidays';
import { placeNameLimits } from '#contracts/places';
import { text } from '#contracts/values';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import { categoryIn, quietIn } from './community-settings';
import type { PaperRecord } from './papers-repository';
import type { PlateOrderRecord, PlatesRecord } from './plates-repository';
import {
  collections,
  recordIdOf,
  type BuildingRecord,
  type CommunityRecord,
  type ImportRecord,
  type ShopRecord,
} from './repository';
import { settingsCollection, type SettingsRecord } from './settings-repository';

const mostBytes = 200 * 1024;

const communitiesIn = (store: Store) => store.documents<CommunityRecord>(collections.communities);

/** Whether a place of the edition people see lies in a grid that is there; of other editions nobody knows. */
const liesInGrid = ({ communityId, gridId, edition }: BuildingRecord | ShopRecord, store: Store) => {
  const community = communitiesIn(store).find(({ _id }) => _id === communityId);
  return community !== undefined && (community.edition !== edition || community.grids.some(({ id }) => id === gridId));
};

export const invariants: readonly Invariant[] = [
  {
    name: 'every paper somebody took is known until it ends',
    holds: 'always',
    check: (store) => {
      const known = new Set(store.documents<PaperRecord>(collections.papers).map(({ fileId }) => fileId));
      return [...store.fileIds].filter((fileId) => /^cloud:\/\/[^/]+\/papers\//.test(fileId) && !known.has(fileId));
    },
  },
  {
    name: 'a building stands in a community that is there, and in one of its grids',
    holds: 'always',
    check: eachOf<BuildingRecord>(collections.buildings, liesInGrid),
  },
  {
    name: 'a shop is in a community that is there, and in one of its grids',
    holds: 'always',
    check: eachOf<ShopRecord>(collections.shops, liesInGrid),
  },
  {
    name: 'a community that is there has a building',
    // The community is the claim and comes first; whoever was cut off comes back with his key.
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(collections.communities, ({ _id, edition }, store) =>
      store
        .documents<BuildingRecord>(collections.buildings)
        .some((building) => building.communityId === _id && building.edition === edition),
    ),
  },
  {
    name: 'a community and its street are called as their contract takes',
    holds: 'always',
    check: eachOf<CommunityRecord>(collections.communities, ({ name, street }) =>
      [name, street].every((called) => v.is(text(placeNameLimits), called)),
    ),
  },
  {
    name: 'a building is called after itself and its edition, and no door of it is there twice',
    holds: 'always',
    check: eachOf<BuildingRecord>(collections.buildings, ({ _id, buildingId, edition, doors }) => {
      const numbers = doors.flatMap(({ unit, doors: inside }) => inside.map((door) => `${unit} ${door}`));
      return _id === recordIdOf(buildingId, edition) && repeated(numbers).length === 0;
    }),
  },
  {
    name: 'a building stays small with all its doors',
    holds: 'always',
    check: eachOf<BuildingRecord>(
      collections.buildings,
      (building) => Buffer.byteLength(JSON.stringify(building)) <= mostBytes,
    ),
  },
  {
    name: 'an edition people see was given out, and none was that is still to come',
    holds: 'always',
    check: eachOf<CommunityRecord>(
      collections.communities,
      ({ edition, lastEdition, importing }) =>
        edition <= lastEdition && (importing === undefined || importing.edition === lastEdition),
    ),
  },
  {
    name: 'who holds a community is an import under way',
    // Dropped first, given back then: whoever was cut off comes back, and whoever finds it so gives it back.
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(collections.communities, ({ importing }, store) => {
      const held = store.documents<ImportRecord>(collections.imports).find(({ _id }) => _id === importing?.importId);
      return importing === undefined || held?.state === 'ready' || held?.state === 'writing';
    }),
  },
  {
    name: 'an import is as far as it says, right when it is written, and its sheet is kept until then',
    holds: 'always',
    check: eachOf<ImportRecord>(collections.imports, ({ state, written, toWrite, errorCount, file }, store) => {
      if (state === 'wrong') return errorCount > 0;
      const isComplete = state !== 'done' || written === toWrite;
      const isKept = state === 'done' || state === 'dropped' || store.fileIds.has(file ?? '');
      return errorCount === 0 && written <= toWrite && isComplete && isKept;
    }),
  },
  {
    name: 'what a community decided for itself is what its contract takes, and of a community that is there',
    holds: 'always',
    check: eachOf<SettingsRecord>(settingsCollection, (record, store) => {
      const years = Object.values(record.years ?? {});
      return (
        communitiesIn(store).some(({ _id }) => _id === record._id) &&
        categoryCodes.every((code) => v.is(category, categoryIn(record, code))) &&
        v.is(v.nullable(quietHours), quietIn(record)) &&
        years.every((plan) => v.is(yearPlan, plan))
      );
    }),
  },
  {
    name: 'each change of settings is one version, remembered once, and by nobody in particular',
    holds: 'always',
    check: eachOf<SettingsRecord>(settingsCollection, ({ v: version, keys }) => {
      const names = keys.map(({ key }) => key);
      return names.length <= version - 1 && repeated(names).length === 0 && names.every((key) => !key.includes('~'));
    }),
  },
  {
    name: 'a code that is said to be drawn is kept',
    // Codes of a building that is gone go before what tells of them; the order stays open until both are.
    holds: 'afterTick',
    check: eachOf<PlatesRecord>(
      collections.plates,
      ({ drawn, fileIds }, store) => drawn === fileIds.length && fileIds.every((fileId) => store.fileIds.has(fileId)),
    ),
  },
  {
    name: 'an order of plates is drawn no further than it goes, and closed when all are drawn',
    holds: 'always',
    check: eachOf<PlateOrderRecord>(collections.plateOrders, ({ isOpen, drawn, total }) =>
      isOpen ? drawn <= total : drawn === total,
    ),
  },
];
