/** Collections of people: who they are, the codes they hand each other, and what they agreed to. */
import type { CollectionPlan } from './collection-plan';

export const peopleCollections: readonly CollectionPlan[] = [
  {
    name: 'people',
    purpose: 'Persons with their identities, homes, helpers, consents and roles; owned by people.',
    indexes: [
      { name: 'by_identity', keys: [['identities.openid', 1]] },
      { name: 'by_home', keys: [['homes.buildingId', 1]] },
      { name: 'by_desk', keys: [['desks.id', 1]] },
      {
        name: 'by_role_in_grid',
        keys: [
          ['roles.gridId', 1],
          ['roles.role', 1],
        ],
      },
      {
        name: 'by_role_in_community',
        keys: [
          ['roles.communityId', 1],
          ['roles.role', 1],
        ],
      },
      { name: 'by_predecessor', keys: [['tookOver.fromPersonId', 1]] },
      { name: 'by_offer', keys: [['offers.grants.communityId', 1]] },
      { name: 'by_former_id', keys: [['formerIds', 1]] },
      { name: 'by_helper', keys: [['helpers.personId', 1]] },
      { name: 'by_voice', keys: [['voicesSince', 1]] },
      { name: 'by_phone', keys: [['phone.blind', 1]] },
      {
        name: 'by_waiting_home',
        keys: [
          ['waitsIn', 1],
          ['waitsAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_keeper',
        keys: [
          ['kept.gridId', 1],
          ['kept.since', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
      {
        name: 'by_community',
        keys: [
          ['homes.communityId', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'claims',
    purpose: 'Codes of the set-up that were used, and by whom: each is good for one; owned by people.',
    indexes: [{ name: 'by_user', keys: [['byId', 1]] }],
  },
  {
    name: 'tickets',
    purpose: 'Codes one person hands another, as digests, with what each stands for; owned by people.',
    indexes: [
      { name: 'by_end', keys: [['until', 1]] },
      { name: 'by_maker', keys: [['byId', 1]] },
      { name: 'by_user', keys: [['usedBy', 1]] },
      { name: 'by_person', keys: [['what.personId', 1]] },
    ],
  },
  {
    name: 'consent-pages',
    purpose:
      'Older words on consents of a person, twenty-five a page, in which only a recording ends; owned by people.',
    indexes: [{ name: 'by_person', keys: [['personId', 1]] }],
  },
];
