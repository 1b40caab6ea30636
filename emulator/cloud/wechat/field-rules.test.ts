import { faultOf } from './field-rules';

const fault = (field: string, value: string) => faultOf([field], { [field]: { value } });

describe('faultOf', () => {
  it.each([
    ['thing1', '二十个字以内都可以,也可以有 abc 123'.slice(0, 20)],
    ['phrase2', '已办结'],
    ['character_string3', 'R-2026/0007#a'],
    ['time4', '15:01'],
    ['time4', '2019年10月1日 15:01'],
    ['time4', '2019年10月1日 15:01~2019年10月2日 15:01'],
    ['date5', '2019-10-01'],
    ['date5', '2019年10月1日 15:01'],
    ['amount6', '¥1200.50'],
    ['amount6', '100元'],
    ['number7', '-12.5'],
    ['phone_number8', '+86-0766-66888866'],
    ['name9', '王秀兰'],
    ['letter10', 'abcXYZ'],
  ])('takes %s %s', (field, value) => {
    expect(fault(field, value)).toBeUndefined();
  });

  it.each([
    ['thing1', '字'.repeat(21)],
    ['thing1', ''],
    ['phrase2', '已经全部办结'],
    ['phrase2', 'done'],
    ['character_string3', '诉求7'],
    ['character_string3', 'a'.repeat(33)],
    ['time4', '25:01'],
    ['time4', '明天'],
    ['date5', '十月一日'],
    ['amount6', '一百元'],
    ['number7', '十二'],
    ['phone_number8', '没有电话'],
    ['name9', '王'.repeat(11)],
    ['letter10', 'abc1'],
    ['unheard1', 'x'],
  ])('refuses %s %s', (field, value) => {
    expect(fault(field, value)).toContain(`data.${field}.value`);
  });

  it('names a field that is missing and one that is too many', () => {
    expect(faultOf(['thing1', 'time2'], { thing1: { value: 'a' } })).toContain('data.time2.value');
    expect(faultOf(['thing1'], { thing1: { value: 'a' }, time2: { value: '15:01' } })).toContain('data.time2');
    expect(faultOf(['thing1'], { thing1: 'a' })).toContain('data.thing1.value');
  });

  it('counts characters, not code units', () => {
    expect(fault('thing1', '😀'.repeat(20))).toBeUndefined();
    expect(fault('thing1', '😀'.repeat(21))).toContain('thing1');
  });
});
