/** What the privacy context itself keeps of persons: rows about them, counts, files they took, what they asked for. */
import { keptDays } from '../../../config/settings';
import { erasedId } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { noTraces, type Kept, type Personal } from '../../kernel/personal';
import { messageTime } from '../../kernel/shanghai-time';
import { auditRepository, endAudit } from './audit-repository';
import { toldRecord } from './audit-words';
import { collections } from './repository';
import { rightsRepository, type CorrectionRecord } from './rights-repository';
import { words } from './words';

/** Where what somebody asked to be put right is sealed, and what was answered. */
export const sealedWords = { collection: collections.corrections, field: 'words' } as const;
export const sealedAnswer = { collection: collections.corrections, field: 'answer' } as const;
/** Where it is sealed who heard that somebody without WeChat wanted to be erased. */
export const sealedWitness = { collection: collections.erasures, field: 'witness' } as const;

export const personal: Personal = {
  collect: async (ports, personIds) => {
    const repository = rightsRepository(ports.database);
    const [rows, corrections, exports] = await Promise.all([
      auditRepository(ports.database).allAbout(personIds),
      repository.correctionsOf(personIds),
      repository.exportsOf(personIds),
    ]);
    const { labels, reasons } = words;
    const seen = rows.map((row) => {
      const { record, field } = toldRecord(row) ?? {};
      const what = [record, field].filter(Boolean).join(' · ');
      return {
        title: `${labels.seen} ${messageTime(row.at)}`,
        lines: [['', reasons[row.why]] as const, [labels.of, what] as const],
      };
    });
    const taken = exports.map(({ at }) => ({ title: labels.taken, lines: [[labels.at, messageTime(at)] as const] }));
    return [...seen, ...corrections.map((one) => toldCorrection(ports, one)), ...taken];
  },
  hindrances: () => Promise.resolve([]),
  tracesOf: () => Promise.resolve(noTraces),
  erase: async ({ database, storage }, { personIds }) => {
    const repository = rightsRepository(database);
    const files = (await repository.exportsOf(personIds)).flatMap(({ fileIds }) => fileIds);
    await storage.remove(files);
    await repository.eraseFromRows(personIds, erasedId);
  },
  sealed: [
    ...[sealedWords, sealedAnswer].map((sealed) => ({ ...sealed, paths: [sealed.field] })),
    { ...sealedWitness, paths: ['asked.witness'] },
  ],
  retention: [
    { name: 'audit', days: keptDays.audit, end: ({ database }, before) => endAudit(database, before) },
    { name: 'rates', days: keptDays.rates, end: ({ database }, before) => rightsRepository(database).endRates(before) },
    {
      name: 'corrections',
      days: keptDays.corrections,
      end: ({ database }, before) => rightsRepository(database).endCorrections(before),
    },
    { name: 'exports', days: keptDays.exports, end: endExports },
    { name: 'erasure recordings', days: keptDays.voices, end: (ports, before) => endProofs(ports, before, 'voice') },
    { name: 'erasure proofs', days: keptDays.erasureProofs, end: (ports, before) => endProofs(ports, before) },
  ],
};

async function endExports({ database, storage }: Ports, before: Date): Promise<number> {
  const repository = rightsRepository(database);
  const old = await repository.oldExports(before);
  if (old.length === 0) return 0;
  for (const { fileIds } of old) await storage.remove(fileIds);
  return repository.removeExports(old.map(({ _id }) => _id));
}

async function endProofs({ database, storage }: Ports, before: Date, way?: 'voice'): Promise<number> {
  const repository = rightsRepository(database);
  const old = await repository.oldProofs(before, way);
  if (old.length === 0) return 0;
  await storage.remove(old.flatMap(({ asked }) => asked?.fileId ?? []));
  return repository.forgetProofs(old.map(({ _id }) => _id));
}

function toldCorrection({ vault }: Ports, record: CorrectionRecord): Kept {
  const { labels } = words;
  const asked = vault.open(record.words, { ...sealedWords, id: record._id });
  const { answer } = record;
  const answered = answer === undefined ? undefined : vault.open(answer, { ...sealedAnswer, id: record._id });
  return {
    title: `${labels.correction} ${messageTime(record.at)}`,
    lines: [
      [labels.asked, asked],
      [labels.answer, answered ?? labels.waiting],
    ],
  };
}
