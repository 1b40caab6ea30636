import { storageRules } from '../../../config/collections';
import { compileStorageRules } from './storage-rules';

const rules = compileStorageRules(storageRules);

it.each([
  ['o1', 'inbox/o1/a.jpg', true],
  ['o1', 'inbox/o2/a.jpg', false],
  ['o1', 'inbox/o10/a.jpg', false],
  ['o1', 'cases/o1/a.jpg', false],
])('%s may write %s: %s', (openid, path, isAllowed) => {
  expect(rules.canWrite(openid, path)).toBe(isAllowed);
});

it('lets nobody read', () => {
  expect(rules.canRead('o1', 'inbox/o1/a.jpg')).toBe(false);
});

it('refuses to guess what a rule of another form means', () => {
  expect(() => compileStorageRules({ read: false, write: 'auth != null' })).toThrow('not emulated');
});
