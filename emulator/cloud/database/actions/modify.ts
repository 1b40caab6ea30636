/** `database.modifyDocument`, `modifyAndReturnDoc` and `removeDocument`: `update`, `set`, `updateAndReturn`, `remove`. */
import type { Collection } from '../catalog';
import type { Condition } from '../condition';
import type { Change } from '../document-writes';
import { answerBody, readEjsonObject } from '../ejson';
import { search, type Call, type Decision } from '../engine';
import { documentOf, type Found, type View } from '../finder';
import { evaluate } from '../mongo-semantics';
import { invalidParam, requestFailed } from '../refusals';
import { storableText, withId } from '../storable';
import { isOperatorName, type DocumentValue, type Value } from '../value';
import { readUpdate, type Update } from '../update/update';
import { withValue } from '../update/set-path';
import { stepsOf } from '../paths';
import { write } from '../write-path';
import { conditionOf } from './read';

/** Changes matching documents (all, or the first), or with `merge: false` replaces one; answers how many changed. */
export async function modifyDocument(call: Call): Promise<Record<string, unknown>> {
  const { engine, params } = call;
  const collection = engine.catalog.need(params['collectionName']);
  refuseEscape(call, collection);
  const condition = conditionOf(call);
  const data = readEjsonObject(params['data'], 'data', engine.clock.now());
  const edit = params['merge'] === false ? replacement(data) : updating(call, condition, readUpdate(data));
  const isOne = params['multi'] !== true || params['merge'] === false;
  return write(call, collection, (view) => {
    const found = matches(call, view, condition, isOne);
    if (found.length === 0 && params['upsert'] === true) return upsert(call, condition, edit);
    const changes = found.flatMap((one) => edit.change(one));
    const updated = params['merge'] === false ? found.length : changes.length;
    return { changes, answer: { data: { updated, upsert_id: null } } };
  });
}

/** Changes the first matching document and answers it as it is afterwards; null when none matched. */
export async function modifyAndReturnDoc(call: Call): Promise<Record<string, unknown>> {
  const { engine, params } = call;
  const collection = engine.catalog.need(params['collectionName']);
  const condition = conditionOf(call);
  const edit = updating(call, condition, readUpdate(readEjsonObject(params['data'], 'data', engine.clock.now())));
  return write(call, collection, (view): Decision<Record<string, unknown>> => {
    const [found] = matches(call, view, condition, true);
    if (!found) return { changes: [], answer: { data: { updated: 0, doc: null } } };
    const changes = edit.change(found);
    const doc = answerBody(changes[0]?.body ?? found.body);
    return { changes, answer: { data: { updated: changes.length, doc } } };
  });
}

/** Removes matching documents, all or the first; answers how many. */
export async function removeDocument(call: Call): Promise<Record<string, unknown>> {
  const { engine, params } = call;
  const collection = engine.catalog.need(params['collectionName']);
  refuseEscape(call, collection);
  const condition = conditionOf(call);
  return write(call, collection, (view) => {
    const found = matches(call, view, condition, params['multi'] === false);
    const changes = found.map((one) => ({ row: one.row, before: documentOf(one), after: null, body: '' }));
    return { changes, answer: { data: { deleted: changes.length } } };
  });
}

/** How a document becomes another: for one found, and for one to be made. */
interface Edit {
  readonly change: (found: Found) => Change[];
  readonly make: (start: DocumentValue) => DocumentValue;
}

function matches(call: Call, view: View, condition: Condition, isOne: boolean): Found[] {
  return search(call, view, { condition, order: [], offset: 0, limit: isOne ? 1 : Infinity }).found;
}

/** A change that leaves the stored text as it was is none: MongoDB does not count it, and nothing is written. */
function changeTo(found: Found, after: DocumentValue): Change[] {
  const body = storableText(after);
  return body === found.body ? [] : [{ row: found.row, before: documentOf(found), after, body }];
}

function updating({ engine }: Call, condition: Condition, update: Update): Edit {
  const context = { now: engine.clock.now(), condition, evaluate };
  return {
    change: (found) => changeTo(found, update(documentOf(found), { ...context, isInsert: false })),
    make: (start) => update(start, { ...context, isInsert: true }),
  };
}

function replacement(data: DocumentValue): Edit {
  const operator = Object.keys(data).find(isOperatorName);
  if (operator !== undefined) throw requestFailed(`a whole document cannot hold the operator '${operator}'`);
  const { _id: given, ...fields } = data;
  if (given !== undefined) throw invalidParam('不能更新_id的值');
  return {
    change: (found) => changeTo(found, { _id: documentOf(found)['_id'] as Value, ...fields }),
    make: (start) => ({ ...(start['_id'] === undefined ? {} : { _id: start['_id'] }), ...fields }),
  };
}

/** A new document from the query's equalities, then the edit, as MongoDB's upsert makes it. */
function upsert({ engine }: Call, condition: Condition, edit: Edit): Decision<Record<string, unknown>> {
  const after = withId(edit.make(equalitiesOf(condition, {})), engine.clock.now());
  const change: Change = { row: null, before: null, after, body: storableText(after) };
  const { _id: id } = JSON.parse(answerBody(change.body)) as { _id: unknown };
  return { changes: [change], answer: { data: { updated: 0, upsert_id: id } } };
}

function equalitiesOf(condition: Condition, start: DocumentValue): DocumentValue {
  if (condition.kind === 'and') return condition.parts.reduce((made, part) => equalitiesOf(part, made), start);
  const isEquality = condition.kind === 'field' && condition.test.op === 'eq';
  return isEquality ? withValue(start, stepsOf(condition.path), (condition.test as { value: Value }).value) : start;
}

/**
 * `where().update` and `where().remove` on a transaction's collection go out without its id and so outside it,
 * silently: https://developers.weixin.qq.com/minigame/dev/wxcloud/guide/database/transaction.md
 */
function refuseEscape({ engine, params, caller }: Call, collection: Collection): void {
  if (!engine.isStrict || caller.invocation === undefined || params['queryType'] !== 'WHERE') return;
  if (params['transactionId'] !== undefined || !engine.transactions.isOpenIn(caller.invocation)) return;
  throw requestFailed(
    `strict mode: where().update and where().remove on ${collection.name} run outside the open transaction of this invocation; use doc() inside a transaction, or the plain collection before or after it`,
  );
}
