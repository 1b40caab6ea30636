/** Notices as the person they are for sees them. */
import type { Notice } from '#contracts/notices';
import type { CreditsRecord, NoticeRecord } from './repository';

export function presentNotice(record: NoticeRecord): Notice {
  const { _id, kind, at, title, words, subjectId, isRead } = record;
  return { id: _id, kind, at: at.toISOString(), title, words, subjectId, isRead };
}

export function presentCredits(record: CreditsRecord | undefined) {
  return { newWork: Math.max(0, record?.newWork ?? 0), progress: Math.max(0, record?.progress ?? 0) };
}
