import { codeIn, spelledCode, toScannedText } from './door-code';

test('what is shown is found again, scanned or typed', () => {
  expect(codeIn(toScannedText('ABCD2345'))).toBe('ABCD2345');
  expect(codeIn(spelledCode('ABCD2345'))).toBe('ABCD2345');
  expect(codeIn('abcd-2345')).toBe('ABCD2345');
});

test.each(['', 'ABCD', 'https://example.com/', 'ABCD23456'])('%j is no code', (text) => {
  expect(codeIn(text)).toBeUndefined();
});
