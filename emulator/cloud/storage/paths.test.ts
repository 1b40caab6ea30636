import { fileIdOf, isCloudPath, pathOf } from './paths';

describe('isCloudPath', () => {
  it.each(['a.jpg', 'inbox/openid/图 1.jpg', 'a/..b/c...jpg'])('takes %s', (path) => {
    expect(isCloudPath(path)).toBe(true);
  });

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '.',
    'a/..',
    '../a',
    'a/./b',
    'a\\b',
    'a?b',
    'a#b',
    'a%2e',
    'a\nb',
    '字'.repeat(284),
    7,
    null,
  ])('refuses %j', (path) => {
    expect(isCloudPath(path)).toBe(false);
  });
});

describe('pathOf', () => {
  it('is the inverse of fileIdOf', () => {
    expect(pathOf(fileIdOf('inbox/图 1.jpg'))).toBe('inbox/图 1.jpg');
  });

  it.each(['inbox/a.jpg', 'cloud://other.bucket/a.jpg', fileIdOf('../a.jpg'), undefined])(
    '%j is no file here',
    (fileId) => {
      expect(pathOf(fileId)).toBeUndefined();
    },
  );
});
