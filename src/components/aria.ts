/** What a screen reader is told. WeChat and the browser spell it differently; nobody else needs to know. */
export interface Spoken {
  readonly role?:
    | ('button' | 'checkbox' | 'radio' | 'radiogroup' | 'img' | 'alert' | 'status' | 'progressbar' | 'heading' | 'link')
    | 'dialog'
    | ('table' | 'row' | 'cell' | 'columnheader');
  readonly label?: string;
  /** Of a heading: 1 for what the screen is about, 2 for its parts. WeChat knows no levels. */
  readonly level?: 1 | 2;
  readonly isHidden?: boolean;
  readonly isLive?: boolean;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
}

/** Properties to spread on a base component: `aria-*` in the browser, `ariaRole`… for WeChat's templates. */
export function aria(spoken: Spoken): Record<string, string | boolean> {
  const isBrowser = process.env.TARO_ENV === 'h5';
  const said: [string, string, string | number | boolean | undefined][] = [
    ['role', 'ariaRole', spoken.role],
    // Lines are for the eye.
    ['aria-label', 'ariaLabel', spoken.label?.replace(/\n/g, ',')],
    ['aria-level', 'ariaLevel', isBrowser ? spoken.level : undefined],
    ['aria-hidden', 'ariaHidden', spoken.isHidden],
    ['aria-live', 'ariaLive', spoken.isLive ? 'polite' : undefined],
    ['aria-checked', 'ariaChecked', spoken.isChecked],
    ['aria-disabled', 'ariaDisabled', spoken.isDisabled],
  ];
  const properties: Record<string, string | boolean> = {};
  for (const [browserName, weChatName, value] of said) {
    if (value !== undefined)
      properties[isBrowser ? browserName : weChatName] = isBrowser ? String(value) : (value as string | boolean);
  }
  return properties;
}

/**
 * Properties for the element a base component draws inside itself: in a browser that is the field or the picture a
 * screen reader meets. WeChat draws its own and reads the component.
 */
export function inside(properties: Readonly<Record<string, string>>): { nativeProps?: Record<string, unknown> } {
  return process.env.TARO_ENV === 'h5' ? { nativeProps: properties } : {};
}
