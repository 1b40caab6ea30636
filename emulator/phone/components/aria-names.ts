/** What a screen reader may be told: every `aria-*` of the standard, and WeChat's `aria-role`. */
const names = [
  ...['activedescendant', 'atomic', 'autocomplete', 'busy', 'checked', 'colcount', 'colindex', 'colspan', 'controls'],
  ...['current', 'describedby', 'details', 'disabled', 'errormessage', 'expanded', 'flowto', 'haspopup', 'hidden'],
  ...['invalid', 'keyshortcuts', 'label', 'labelledby', 'level', 'live', 'modal', 'multiline', 'multiselectable'],
  ...['orientation', 'owns', 'placeholder', 'posinset', 'pressed', 'readonly', 'relevant', 'required', 'role'],
  ...['roledescription', 'rowcount', 'rowindex', 'rowspan', 'selected', 'setsize', 'sort', 'valuemax', 'valuemin'],
  ...['valuenow', 'valuetext'],
];

/** Property in camel case → attribute of the document. */
export const ariaAttributes: ReadonlyMap<string, string> = new Map(
  names.map((name) => [
    `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    name === 'role' ? 'role' : `aria-${name}`,
  ]),
);
