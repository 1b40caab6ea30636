/** A button: WeChat's look, and what its `form-type` and `open-type` set off. */
import { isOn, partOf, textOr, type BuiltIn } from './part';

const looks = ['type', 'size', 'disabled', 'plain', 'loading'];

export const button: BuiltIn = {
  tag: 'button',
  properties: [
    ...looks,
    ...['formType', 'openType', 'lang', 'sessionFrom', 'sendMessageTitle', 'sendMessagePath', 'sendMessageImg'],
    ...['showMessageCard', 'appParameter', 'name', 'phoneNumberNoQuotaToast'],
  ],
  open({ element, get, fire, phone }) {
    element.setAttribute('role', 'button');
    return {
      update: (name, value) => {
        if (!looks.includes(name)) return;
        if (textOr(value) === '' || value === false) element.removeAttribute(name);
        else element.setAttribute(name, textOr(value));
      },
      tap: () => {
        if (isOn(get('disabled'))) return;
        const form = partOf(element.closest('wx-form'));
        const formType = textOr(get('formType'));
        if (form && (formType === 'submit' || formType === 'reset')) form.fire(`phone-${formType}`, {});
        const openType = textOr(get('openType'));
        if (openType !== '') phone.openType(openType, fire, element.id);
      },
    };
  },
};
