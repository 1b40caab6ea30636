/** A place to write: `input` and `textarea`, with the events WeChat sends while somebody types. */
import { offerNickname } from './nickname';
import { isOn, numberOr, textOr, type BuiltIn, type Part, type PartLife } from './part';

const shared = [
  ...['value', 'placeholder', 'placeholderStyle', 'placeholderClass', 'disabled', 'maxlength', 'focus', 'autoFocus'],
  ...['name', 'cursor', 'cursorSpacing', 'cursorColor', 'selectionStart', 'selectionEnd', 'confirmType', 'confirmHold'],
  ...['adjustPosition', 'holdKeyboard', 'alwaysEmbed', 'autoFill'],
];

export const input: BuiltIn = {
  tag: 'input',
  properties: [
    ...shared,
    ...['type', 'password', 'safePasswordCertPath', 'safePasswordLength', 'safePasswordTimeStamp'],
    ...['safePasswordNonce', 'safePasswordSalt', 'safePasswordCustomHash'],
  ],
  open: (part) => openWriting(part, document.createElement('input')),
};

export const textarea: BuiltIn = {
  tag: 'textarea',
  properties: [...shared, 'autoHeight', 'fixed', 'showConfirmBar', 'disableDefaultPadding', 'adjustKeyboardTo'],
  open: (part) => openWriting(part, document.createElement('textarea')),
};

type Field = HTMLInputElement | HTMLTextAreaElement;
type Base = Omit<Part, 'life'>;

/** Keyboards by `type`; `idcard` and `safe-password` have no counterpart and write plain text. */
const keyboards: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  nickname: 'text',
};

function openWriting(part: Base, field: Field): PartLife {
  const { element, get } = part;
  element.append(field);
  listen(part, field);
  offerNickname(part, field, () => get('type') === 'nickname');
  const setters: Record<string, (value: unknown) => void> = {
    // A page that hands back what was typed doesn't move the cursor.
    value: (value) => {
      if (textOr(value) !== field.value) field.value = textOr(value);
      grow();
    },
    placeholder: (value) => (field.placeholder = textOr(value)),
    placeholderClass: dressPlaceholder,
    placeholderStyle: dressPlaceholder,
    disabled: (value) => (field.disabled = isOn(value)),
    maxlength: (value) => {
      const most = numberOr(value, 140);
      if (most >= 0) field.maxLength = most;
      else field.removeAttribute('maxlength');
    },
    focus: (value) => (isOn(value) ? field.focus() : undefined),
    autoFocus: (value) => (isOn(value) ? field.focus() : undefined),
    type: (value) => (field.inputMode = keyboards[textOr(value)] ?? 'text'),
    password: (value) => field.setAttribute('type', isOn(value) ? 'password' : 'text'),
    autoHeight: grow,
  };
  field.maxLength = 140;
  field.addEventListener('input', grow);
  return {
    update: (name, value) => setters[name]?.(value),
    value: () => field.value,
    reset: () => void (field.value = ''),
    spoken: field,
  };

  /** A browser's placeholder has no class; it gets the colour a thing of that class would have. */
  function dressPlaceholder(): void {
    const sample = document.createElement('span');
    sample.className = textOr(get('placeholderClass'));
    sample.style.cssText = `display: none; ${textOr(get('placeholderStyle'))}`;
    element.append(sample);
    requestAnimationFrame(() => {
      const { color } = getComputedStyle(sample);
      if (color !== getComputedStyle(element).color) field.style.setProperty('--placeholder-colour', color);
      sample.remove();
    });
  }

  function grow(): void {
    if (!isOn(get('autoHeight'))) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }
}

function listen({ fire, get }: Base, field: Field): void {
  let keyCode = 0;
  const cursor = (): number => field.selectionStart ?? field.value.length;
  field.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    ({ keyCode } = event as unknown as { keyCode: number });
    const isConfirm = event.key === 'Enter' && (field instanceof HTMLInputElement || get('confirmType') !== undefined);
    if (isConfirm && !event.isComposing) fire('confirm', { value: field.value });
  });
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    fire('input', { value: field.value, cursor: cursor(), keyCode });
  });
  field.addEventListener('focus', () => fire('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => fire('blur', { value: field.value, cursor: cursor() }));
  field.addEventListener('change', (event) => event.stopPropagation());
  if (field instanceof HTMLTextAreaElement) {
    field.addEventListener('input', () => {
      const lines = Math.round(field.scrollHeight / parseFloat(getComputedStyle(field).lineHeight || '20'));
      fire('linechange', { height: field.scrollHeight, heightRpx: 0, lineCount: lines });
    });
  }
}
