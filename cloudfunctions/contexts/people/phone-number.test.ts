import { maskPhone, plainPhone } from './phone-number';

test.each([
  ['13800000000', '138****0000'],
  ['0513-00000182', '051*****0182'],
  ['+85200000000', '852****0000'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test('a dash makes no other number', () => {
  expect(plainPhone('0513-0000 0182')).toBe('051300000182');
});
