/** A form collects what its parts hold, by their names. */
import { partsBelow, textOr, type BuiltIn } from './part';

export const form: BuiltIn = {
  tag: 'form',
  properties: ['reportSubmit', 'reportSubmitTimeout', 'name'],
  open({ element, component, fire }) {
    component.addListener('phone-submit', () => {
      const named = partsBelow(element).filter(({ life, get }) => life.value && textOr(get('name')) !== '');
      const value = Object.fromEntries(named.map(({ life, get }) => [textOr(get('name')), life.value?.()]));
      fire('submit', { value });
    });
    component.addListener('phone-reset', () => {
      for (const { life } of partsBelow(element)) life.reset?.();
      fire('reset', {});
    });
    return {};
  },
};
