/** The collections of the requests context: cases, their older entries, neighbours who joined, sweeps, numbers. */
import type { CollectionPlan } from './collection-plan';

export const requestCollections: readonly CollectionPlan[] = [
  {
    name: 'requests',
    purpose: "Residents' requests with their timeline and outgoing facts; owned by requests.",
    indexes: [
      {
        name: 'by_asker',
        keys: [
          ['askerId', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_grid',
        keys: [
          ['communityId', 1],
          ['gridId', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
      { name: 'by_voice', keys: [['voice.at', 1]] },
      { name: 'by_pin', keys: [['pin.at', 1]] },
      {
        name: 'by_handler',
        keys: [
          ['handlerId', 1],
          ['isOpen', 1],
        ],
      },
      {
        name: 'by_reporter',
        keys: [
          ['reporterId', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_building',
        keys: [
          ['place.buildingId', 1],
          ['isOpen', 1],
          ['kind.code', 1],
          ['reportedAt', -1],
        ],
      },
      {
        name: 'by_household',
        keys: [
          ['households', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_actor', keys: [['timeline.who.id', 1]] },
      { name: 'by_part', keys: [['parts.toId', 1]] },
      {
        name: 'by_doer',
        keys: [
          ['doers', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_clock', keys: [['clockAt', 1]] },
      {
        name: 'by_gram_in_grid',
        keys: [
          ['communityId', 1],
          ['gridId', 1],
          ['grams', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_gram',
        keys: [
          ['communityId', 1],
          ['grams', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_due_in_grid',
        keys: [
          ['communityId', 1],
          ['gridId', 1],
          ['isOpen', 1],
          ['dueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_call',
        keys: [
          ['communityId', 1],
          ['gridId', 1],
          ['callBackAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_due',
        keys: [
          ['communityId', 1],
          ['isOpen', 1],
          ['dueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_look_in_grid',
        keys: [
          ['communityId', 1],
          ['gridId', 1],
          ['isOpen', 1],
          ['nextCheckAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_look',
        keys: [
          ['communityId', 1],
          ['isOpen', 1],
          ['nextCheckAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_kind',
        keys: [
          ['communityId', 1],
          ['kind.code', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_end',
        keys: [
          ['isOpen', 1],
          ['stateAt', 1],
        ],
      },
    ],
  },
  {
    name: 'request-pages',
    purpose:
      'Older timeline entries of a request, twenty-five a page, changed only when somebody leaves; owned by requests.',
    indexes: [{ name: 'by_actor', keys: [['entries.who.id', 1]] }],
  },
  {
    name: 'request-households',
    purpose: 'Households that said a request is so at their home too, one document each; owned by requests.',
    indexes: [
      { name: 'by_request', keys: [['requestId', 1]] },
      { name: 'by_person', keys: [['personIds', 1]] },
    ],
  },
  {
    name: 'request-sweeps',
    purpose: 'Sweeps: one kind of thing looked at in many buildings, with their outgoing facts; owned by requests.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['startedAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_actor', keys: [['actors', 1]] },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
      {
        name: 'by_start',
        keys: [['startedAt', 1]],
      },
      {
        name: 'by_told',
        keys: [
          ['end.told', 1],
          ['startedAt', -1],
        ],
      },
    ],
  },
  {
    name: 'request-spots',
    purpose: 'Spots of a sweep, one a building: who looked, who mended, and the pictures; owned by requests.',
    indexes: [
      {
        name: 'by_sweep',
        keys: [
          ['sweepId', 1],
          ['order', 1],
        ],
      },
      { name: 'by_actor', keys: [['actors', 1]] },
    ],
  },
  {
    name: 'request-tallies',
    purpose: 'What was reported in a month of a community and what became of it, as counts alone; owned by requests.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['month', 1],
        ],
      },
      { name: 'by_turn', keys: [['turnAt', 1]] },
    ],
  },
  {
    name: 'request-numbers',
    purpose: 'The last request number given out in each community; owned by requests.',
    indexes: [],
  },
];
