/** Collections of the rights of persons: who left, what was taken along, what is to be put right. */
import type { CollectionPlan } from './collection-plan';

export const rightsCollections: readonly CollectionPlan[] = [
  {
    name: 'erasures',
    purpose: 'Who left, by an id that says nothing, when, and for whom without WeChat by whom; owned by privacy.',
    indexes: [
      { name: 'by_due', keys: [['dueAt', 1]] },
      { name: 'by_eraser', keys: [['asked.byId', 1]] },
      { name: 'by_proof', keys: [['provenAt', 1]] },
      {
        name: 'by_way',
        keys: [
          ['asked.way', 1],
          ['provenAt', 1],
        ],
      },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
    ],
  },
  {
    name: 'exports',
    purpose: 'Files made for somebody to take with him, who agreed, and until when they are there; owned by privacy.',
    indexes: [
      { name: 'by_asker', keys: [['askerId', 1]] },
      { name: 'by_approver', keys: [['approverId', 1]] },
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['state', 1],
          ['at', -1],
        ],
      },
      { name: 'by_age', keys: [['at', 1]] },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
    ],
  },
  {
    name: 'corrections',
    purpose: 'What persons asked to be put right, sealed, and what was answered; owned by privacy.',
    indexes: [
      {
        name: 'by_person',
        keys: [
          ['personId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
      { name: 'by_answerer', keys: [['answererId', 1]] },
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      {
        name: 'by_age',
        keys: [
          ['state', 1],
          ['answeredAt', 1],
        ],
      },
    ],
  },
  {
    name: 'chores',
    purpose: 'How far the daily work of the clock has come, one document a kind; owned by privacy.',
    indexes: [],
  },
];
