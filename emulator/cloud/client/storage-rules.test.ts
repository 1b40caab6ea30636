import { storageRules } from '../../../config/collections';
import { compileStorageRules } from './storage-rules';

const rules = compileStorageRules(storageRules);

it.each([
  [{ openid: 'o1' }, 'inbox/o1/a.jpg', true],
  [{ openid: 'o1' }, 'inbox/o2/a.jpg', false],
  [{ openid: 'o1' }, 'inbox/o10/a.jpg', false],
  [{ openid: 'o1' }, 'cases/o1/a.jpg', false],
  [{ uid: 'd1' }, 'inbox/d1/a.xlsx', true],
  [{ uid: 'd1' }, 'inbox/o1/a.xlsx', false],
  [{ uid: 'd1' }, 'inbox/undefined/a.xlsx', false],
])('%o may write %s: %s', (auth, path, isAllowed) => {
  expect(rules.canWrite(auth, path)).toBe(isAllowed);
});

it('lets nobody read', () => {
  expect(rules.canRead({ openid: 'o1' }, 'inbox/o1/a.jpg')).toBe(false);
});

it('refuses to guess what a rule of another form means', () => {
  expect(() => compileStorageRules({ read: false, write: 'auth != null' })).toThrow('not emulated');
});
