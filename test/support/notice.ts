/** A notice whose message waits to be sent, for tests of what is sent. */
import type { NoticeRecord } from '../../cloudfunctions/contexts/notices/repository';

export const waitingNotice: NoticeRecord = {
  _id: 'r1.1~zhou',
  personId: 'zhou',
  kind: 'requests.reported',
  at: new Date('2026-11-23T16:05:00Z'),
  number: '0612',
  title: '有人报了一件事',
  words: '青年路新村 3 号楼 2 单元 4 层:楼道灯不亮了,上下楼看不见',
  lines: ['楼道灯不亮了,上下楼看不见,请您快来看看好吗', '青年路新村 3 号楼 2 单元 4 层'],
  subjectId: 'r1',
  isRead: false,
  push: 'due',
  pushAt: new Date('2026-11-23T16:05:00Z'),
};
