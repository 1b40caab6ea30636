/** A label taps what it names, or the first thing in it that can be tapped. */
import { partOf, partsBelow, textOr, type BuiltIn } from './part';

const tappable = ['WX-SWITCH', 'WX-CHECKBOX', 'WX-RADIO', 'WX-BUTTON', 'WX-INPUT', 'WX-TEXTAREA', 'WX-PICKER'];

export const label: BuiltIn = {
  tag: 'label',
  properties: ['for'],
  open({ element, get, component, phone }) {
    component.addListener('tap', () => {
      const named = textOr(get('for'));
      const target =
        named === ''
          ? partsBelow(element).find((part) => tappable.includes(part.element.tagName))
          : partOf(document.querySelector(`[id="${named}"]`));
      const touched = phone.gestures.touched();
      const isDirect = touched !== undefined && target?.element.contains(touched);
      if (target && !isDirect) target.life.tap?.();
    });
    return {};
  },
};
