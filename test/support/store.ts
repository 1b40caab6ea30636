/** Everything a cloud keeps, read raw through its control doors: what invariants are held against. */
import { collections } from '../../config/collections';
import { personIdOf } from '../../cloudfunctions/kernel/actor';
import type { Document } from '../../cloudfunctions/kernel/database';
import type { Store } from '../../cloudfunctions/kernel/invariant';
import { readStored } from '../../emulator/cloud/database/ejson';
import { appid } from '../../emulator/cloud/environment';
import type { SentMessage } from '../../emulator/cloud/wechat/outbox';
import type { CloudProcess } from './cloud-process';

type Read = Pick<CloudProcess, 'get'>;
/** Most documents are as they were when they were last looked at: text → document. */
const read = new Map<string, Document>();

type Documents = ReadonlyMap<string, readonly Document[]>;

/** The whole store of a cloud, as it is now. */
export async function readStore(cloud: Read): Promise<Store> {
  const [documents, { fileIds }, { messages }, { now }] = await Promise.all([
    documentsOf(cloud),
    cloud.get<{ fileIds: string[] }>('/_emulator/files'),
    cloud.get<{ messages: SentMessage[] }>('/_emulator/wechat/messages'),
    cloud.get<{ now: number }>('/_emulator/health'),
  ]);
  return storeOf(documents, { fileIds: new Set(fileIds), messages: messages.map(asSent), now: new Date(now) });
}

/** A store of given documents: for invariants that are shown a violation. */
export function storeOf(
  documents: ReadonlyMap<string, readonly object[]>,
  rest: Partial<Omit<Store, 'documents'>> = {},
): Store {
  return {
    documents: <Doc extends Document>(collection: string) => (documents.get(collection) ?? []) as readonly Doc[],
    fileIds: new Set(),
    messages: [],
    now: new Date(),
    ...rest,
  };
}

async function documentsOf(cloud: Read): Promise<Documents> {
  const named = collections.map(({ name }) => `collection=${name}`).join('&');
  const { documents } = await cloud.get<{ documents: Record<string, string[]> }>(`/_emulator/store?${named}`);
  return new Map(Object.entries(documents).map(([name, texts]) => [name, texts.map(readDocument)]));
}

function readDocument(text: string): Document {
  const known = read.get(text);
  if (known) return known;
  const document = readStored(text) as unknown as Document;
  read.set(text, document);
  return document;
}

function asSent({ touser: openid, templateId, page, data }: SentMessage): Store['messages'][number] {
  const fields = Object.entries(data).map(([key, value]) => [key, (value as { value: string }).value] as const);
  return { personId: personIdOf({ appid, openid }), openid, templateId, page, fields: Object.fromEntries(fields) };
}
