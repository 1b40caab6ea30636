/** What is true of everything that waits, was decided or was told, whatever failed on the way. */
import type { ContentFact } from '#contracts/content-facts';
import { eachOf, type Invariant, type Store } from '../../kernel/invariant';
import { factOf } from './facts';
import {
  collections,
  heldId,
  type FeedbackRecord,
  type HeldRecord,
  type PictureRecord,
  type ReportRecord,
} from './repository';

/** What must be sealed: `v1.key.iv.text`. */
const sealed = /^v1\.[a-z0-9]+\.[\w-]+\.[\w-]+$/;

export const invariants: readonly Invariant[] = [
  {
    name: 'an item waits once, under the id of what it is about, its words sealed',
    holds: 'always',
    check: eachOf<HeldRecord>(collections.held, ({ _id, subject, excerpt, appeal }) => {
      return _id === heldId(subject) && sealed.test(excerpt) && (appeal === undefined || sealed.test(appeal));
    }),
  },
  {
    name: 'what a coordinator decided last is how an item stands',
    holds: 'always',
    check: eachOf<HeldRecord>(collections.held, ({ state, decisions, isOpen }) => {
      const last = decisions.at(-1)?.verdict;
      if (state === 'waiting') return isOpen;
      if (state === 'appealed') return isOpen && last === 'keepBack';
      return state === 'keptBack' ? !isOpen && last === 'keepBack' : last === 'publish';
    }),
  },
  {
    name: 'no decision about words waits to be told',
    holds: 'afterTick',
    check: eachOf<HeldRecord>(collections.held, ({ outbox }) => outbox.length === 0),
  },
  {
    name: 'a report is of one person about one item',
    holds: 'always',
    check: (store) => {
      const pairs = store.documents<ReportRecord>(collections.reports).map(({ itemId, byId }) => `${itemId} ${byId}`);
      return pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
    },
  },
  {
    name: 'what was reported waits or was looked at',
    holds: 'afterRetry',
    check: (store) => {
      const items = new Set(store.documents<HeldRecord>(collections.held).map(({ _id }) => _id));
      const reports = store.documents<ReportRecord>(collections.reports);
      return reports.filter(({ itemId }) => !items.has(itemId)).map(({ _id }) => _id);
    },
  },
  {
    name: 'a picture that was not clean is an item of the queue',
    holds: 'always',
    check: (store) => {
      const items = new Set(store.documents<HeldRecord>(collections.held).map(({ _id }) => _id));
      const pictures = store.documents<PictureRecord>(collections.pictures);
      return pictures.flatMap(({ _id, item, isClean }) =>
        item && isClean === false && !items.has(heldId(item.subject)) ? [_id] : [],
      );
    },
  },
  {
    name: 'feedback is open until it is answered',
    holds: 'always',
    check: eachOf<FeedbackRecord>(collections.feedback, ({ isOpen, answer }) => isOpen === (answer === undefined)),
  },
];

/** Every fact the context ever left: one a decision. */
export function factsOfThePast(store: Store): readonly ContentFact[] {
  return store
    .documents<HeldRecord>(collections.held)
    .flatMap((held) => held.decisions.map((decision) => factOf(held, decision)));
}
