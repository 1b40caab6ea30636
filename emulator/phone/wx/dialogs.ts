/** Notes, questions and lists WeChat shows for an app. */
import { make } from '../runtime/screen';
import { numberOr, textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis, type Given } from './answer';
import { ask } from './sheets';

const toastMs = 1500;
const mostActions = 6;

/** Toast, loading, modal and action sheet. */
export function dialogApis(phone: Phone): Apis {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    phone.screen.sheets.querySelector('.phone-toast')?.remove();
  };
  const note = ({ title, icon, image, mask }: Given, kind: string): void => {
    clear();
    const toast = make('div', `phone-toast phone-toast-${textOr(icon, kind)}`, textOr(title));
    toast.setAttribute('role', 'status');
    toast.classList.toggle('phone-toast-mask', mask === true);
    if (typeof image === 'string') {
      const picture = make('img', 'phone-toast-image');
      picture.src = phone.files.urlOf(image);
      toast.prepend(picture);
    }
    phone.screen.sheets.append(toast);
  };
  return {
    showToast: asynchronous('showToast', (options) => {
      note(options, 'success');
      timer = setTimeout(clear, numberOr(options['duration'], toastMs));
    }),
    hideToast: asynchronous('hideToast', clear),
    showLoading: asynchronous('showLoading', (options) => note(options, 'loading')),
    hideLoading: asynchronous('hideLoading', clear),
    showModal: asynchronous('showModal', (options) => modal(phone, options)),
    showActionSheet: asynchronous('showActionSheet', (options) => actionSheet(phone, options)),
  };
}

async function modal(phone: Phone, options: Given): Promise<object> {
  const { title, content, showCancel = true, editable = false, placeholderText } = options;
  const line = make('input', 'phone-modal-input');
  line.placeholder = textOr(placeholderText);
  line.value = editable === true ? textOr(content) : '';
  const no = { words: textOr(options['cancelText'], '取消'), answer: false, colour: textOr(options['cancelColor']) };
  const yes = { words: textOr(options['confirmText'], '确定'), answer: true, look: 'main', colour: '' } as const;
  const isConfirmed = await ask<boolean>(phone, {
    id: 'modal',
    isDialog: true,
    title: textOr(title),
    body: editable === true ? [line] : textOr(content) === '' ? [] : [textOr(content)],
    choices: [...(showCancel === false ? [] : [no]), { ...yes, colour: textOr(options['confirmColor'], '#576b95') }],
  });
  return { confirm: isConfirmed, cancel: !isConfirmed, content: editable === true ? line.value : null };
}

async function actionSheet(phone: Phone, { itemList, itemColor, alertText }: Given): Promise<object> {
  const items = Array.isArray(itemList) ? itemList.map(String) : [];
  if (items.length === 0) throw new Refusal('parameter error: itemList should have at least 1 item');
  if (items.length > mostActions) throw new Refusal('parameter error: itemList should not be large than 6');
  const tapIndex = await ask<number>(phone, {
    id: 'action-sheet',
    title: textOr(alertText),
    choices: [
      ...items.map((words, answer) => ({ words, answer, colour: textOr(itemColor, '#000000') })),
      { words: '取消', answer: -1 },
    ],
    beside: -1,
  });
  if (tapIndex < 0) throw new Refusal('cancel');
  return { tapIndex };
}
