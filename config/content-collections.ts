/** The collections of the content context: the queue, reports, picture checks and feedback. */
import type { CollectionPlan } from './collection-plan';

export const contentCollections: readonly CollectionPlan[] = [
  {
    name: 'held',
    purpose: 'What a coordinator must look at before others read it, and what he decided; owned by content.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['isOpen', 1],
          ['heldAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_writer',
        keys: [
          ['writerId', 1],
          ['heldAt', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_outbox', keys: [['outboxAt', 1]] },
      { name: 'by_subject', keys: [['subject.id', 1]] },
      {
        name: 'by_age',
        keys: [
          ['isOpen', 1],
          ['lookedAt', 1],
        ],
      },
    ],
  },
  {
    name: 'content-reports',
    purpose: 'Who reported which item and why, one document a person and item; owned by content.',
    indexes: [
      { name: 'by_item', keys: [['itemId', 1]] },
      { name: 'by_reporter', keys: [['byId', 1]] },
    ],
  },
  {
    name: 'picture-checks',
    purpose: 'Pictures WeChat was asked about and what it answered, by its own id; owned by content.',
    indexes: [
      { name: 'by_due', keys: [['dueAt', 1]] },
      { name: 'by_writer', keys: [['item.writerId', 1]] },
      { name: 'by_age', keys: [['at', 1]] },
    ],
  },
  {
    name: 'feedback',
    purpose: 'What people told their community, with the answer; owned by content.',
    indexes: [
      {
        name: 'by_community',
        keys: [
          ['communityId', 1],
          ['isOpen', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'by_writer',
        keys: [
          ['byId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      { name: 'by_answerer', keys: [['answer.who.id', 1]] },
      {
        name: 'by_age',
        keys: [
          ['isOpen', 1],
          ['at', 1],
        ],
      },
    ],
  },
];
