import { isSetupCode, setupCodeOf } from './setup-code';

describe('a setup code', () => {
  const code = setupCodeOf('secret', 'qingnian');

  test('opens the community it was made for', () => {
    expect(isSetupCode('secret', 'qingnian', code)).toBe(true);
  });

  test('opens no other community, with no other secret, and nothing where no secret is set', () => {
    expect(isSetupCode('secret', 'bailongmiao', code)).toBe(false);
    expect(isSetupCode('other', 'qingnian', code)).toBe(false);
    expect(isSetupCode(undefined, 'qingnian', code)).toBe(false);
    expect(isSetupCode('', 'qingnian', setupCodeOf('', 'qingnian'))).toBe(false);
    expect(isSetupCode('secret', 'qingnian', `${code}x`)).toBe(false);
  });
});
