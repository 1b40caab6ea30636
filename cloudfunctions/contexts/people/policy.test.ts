import { givableRoles } from '#contracts/people';
import { roleRules, settingsScope } from '#contracts/roles';
import { givesAs } from './policy';

const since = new Date('2026-11-23T10:00:00Z');
const worker = { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since } as const;

describe('who gives a role', () => {
  const coordinator = { roles: [{ role: 'coordinator', communityId: 'c1', since }] } as const;
  const admin = { roles: [{ role: 'admin', communityId: settingsScope, since }] } as const;

  test.each(givableRoles)('%s: a coordinator in his community or an admin, and nobody else', (role) => {
    const givers = roleRules[role].givenBy;
    expect(givesAs(coordinator, role, { communityId: 'c1' })).toBe(givers.find((one) => one === 'coordinator'));
    expect(givesAs(coordinator, role, { communityId: 'c2' })).toBeUndefined();
    expect(givesAs(admin, role, { communityId: 'c1' })).toBe(givers.find((one) => one === 'admin'));
    expect(givesAs({ roles: [worker] }, role, { communityId: 'c1' })).toBeUndefined();
  });
});
