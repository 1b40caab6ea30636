/**
 * Collections, their indexes and who may touch them: read by the emulator, the guards and the deployment.
 *
 * Every query of the app is served by an index declared here; in test mode the emulator refuses one that isn't.
 * Indexes on shared lists begin with `communityId`, `gridId`, so that a city is many communities side by side.
 */
import type { CollectionPlan } from './collection-plan';
import { contentCollections } from './content-collections';
import { peopleCollections } from './people-collections';
import { requestCollections } from './request-collections';
import { rightsCollections } from './rights-collections';

export const collections: readonly CollectionPlan[] = [
  ...peopleCollections,
  {
    name: 'desk-approvals',
    purpose: 'Browsers that were let in by a scan, as digests, each good for two minutes and once; owned by desk.',
    indexes: [
      { name: 'by_person', keys: [['personId', 1]] },
      { name: 'by_end', keys: [['until', 1]] },
    ],
  },
  {
    name: 'communities',
    purpose: 'Communities with their grids and the phone numbers of human beings; owned by places.',
    indexes: [
      { name: 'by_name', keys: [['name', 1]] },
      { name: 'by_street', keys: [['street', 1]] },
      { name: 'by_founder', keys: [['founderId', 1]] },
    ],
  },
  {
    name: 'buildings',
    purpose: 'Buildings with their doors, one document each and edition; owned by places.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['edition', 1],
          ['order', 1],
        ],
      },
      { name: 'by_plate', keys: [['plate', 1]] },
    ],
  },
  {
    name: 'shops',
    purpose: 'Shops with grid and address and nothing of their owners, one document each and edition; owned by places.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['edition', 1],
          ['order', 1],
        ],
      },
      { name: 'by_plate', keys: [['plate', 1]] },
    ],
  },
  {
    name: 'place-imports',
    purpose:
      'Sheets of places that were checked, what was wrong in them, and how far they are written; owned by places.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_person', keys: [['byId', 1]] },
      { name: 'by_age', keys: [['at', 1]] },
    ],
  },
  {
    name: 'place-papers',
    purpose: 'Workbooks somebody took of his places, where they lie and since when; owned by places.',
    indexes: [
      { name: 'by_person', keys: [['personId', 1]] },
      { name: 'by_age', keys: [['at', 1]] },
    ],
  },
  {
    name: 'community-settings',
    purpose: 'What a community decided for itself, one document each, read by its id alone; owned by places.',
    indexes: [],
  },
  {
    name: 'plates',
    purpose: 'Which codes of a place are drawn and where they are kept, one document a place; owned by places.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['kind', 1],
        ],
      },
    ],
  },
  {
    name: 'plate-orders',
    purpose: 'Plates a coordinator asked for, and how far they are drawn; gone a month after; owned by places.',
    indexes: [
      {
        name: 'by_turn',
        keys: [
          ['isOpen', 1],
          ['turnAt', 1],
        ],
      },
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['isOpen', 1],
          ['turnAt', 1],
        ],
      },
    ],
  },
  {
    name: 'audit',
    purpose: 'Who reached for what of a person, and why; written once, ids and codes alone; owned by privacy.',
    isAppendOnly: true,
    indexes: [
      {
        name: 'by_subject',
        keys: [
          ['subjectId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_actor', keys: [['actorId', 1]] },
      { name: 'by_age', keys: [['at', 1]] },
    ],
  },
  {
    name: 'field-keys',
    purpose: 'Fingerprints of the keys this database was written under, never a key; owned by privacy.',
    indexes: [],
  },
  {
    name: 'rates',
    purpose: 'How often a person did each thing within the hour or day, one document a person; owned by privacy.',
    indexes: [{ name: 'by_age', keys: [['since', 1]] }],
  },
  ...rightsCollections,
  ...requestCollections,
  ...contentCollections,
  {
    name: 'inbox',
    purpose: 'What a person was told, one document per fact and person; owned by notices.',
    indexes: [
      {
        name: 'by_person',
        keys: [
          ['personId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_unread',
        keys: [
          ['personId', 1],
          ['isRead', 1],
        ],
      },
      {
        name: 'by_push',
        keys: [
          ['push', 1],
          ['pushAt', 1],
        ],
      },
      {
        name: 'by_quiet',
        keys: [
          ['quietIn', 1],
          ['push', 1],
          ['pushAt', 1],
        ],
      },
      { name: 'by_subject', keys: [['subjectId', 1]] },
      { name: 'by_age', keys: [['at', 1]] },
    ],
  },
  {
    name: 'push-credits',
    purpose: 'How many WeChat messages a person still allows of each kind, one document a person; owned by notices.',
    indexes: [],
  },
];

/** The database is closed to clients: every read and write goes through a function. */
export const databaseAclTag = 'ADMINONLY';

/**
 * Storage rules for clients: nothing is readable by a permanent link, and a person writes only into the inbox folder
 * that carries his own openid, or at a desk the name the desk was signed in under. What is filed as evidence is copied
 * by a function to a place no client can write.
 */
export const storageRules = {
  read: false,
  write:
    "resource.path.startsWith('inbox/' + auth.openid + '/') || resource.path.startsWith('inbox/' + auth.uid + '/')",
} as const;
