import { cut, messageOf } from './message';
import type { NoticeRecord } from './repository';
import { waitingNotice as notice } from '../../../test/support/notice';

describe('a WeChat message', () => {
  test('keeps every field within what WeChat takes', () => {
    const { fields } = messageOf(notice, 'openid');
    expect(fields).toEqual({
      character_string1: '0612',
      thing2: '楼道灯不亮了,上下楼看不见,请您快来看…',
      thing3: '青年路新村 3 号楼 2 单元 4 层',
      time4: '2026年11月24日 00:05',
    });
    expect([...(fields['thing2'] ?? '')]).toHaveLength(20);
  });

  test('opens the case it is about', () => {
    expect(messageOf(notice, 'openid').page).toBe('pages/requests/case/case?id=r1');
  });

  test('opens the result of a sweep, and the spot a picture of which was looked at', () => {
    expect(messageOf({ ...notice, kind: 'requests.sweepEnded' }, 'openid').page).toBe(
      'pages/requests/result/result?id=r1',
    );
    const ofSpot: NoticeRecord = { ...notice, kind: 'content.published', subjectId: 's1~b3' };
    expect(messageOf(ofSpot, 'openid').page).toBe('pages/requests/spot/spot?id=s1~b3');
  });

  test('is cut by characters as people count them, and loses its line breaks', () => {
    expect(cut('🏮灯'.repeat(3), 4)).toBe('🏮灯🏮…');
    expect(cut(' 楼道灯\n不亮 ', 20)).toBe('楼道灯 不亮');
  });
});
