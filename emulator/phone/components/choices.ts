/** What is on or off: switch, checkbox, radio. */
import { isOn, partOf, partsBelow, textOr, type BuiltIn, type Part, type PartLife } from './part';

type Base = Omit<Part, 'life'>;

const shared = ['checked', 'disabled', 'color', 'name', 'value', 'type'];

export const choices: readonly BuiltIn[] = [
  { tag: 'switch', properties: shared, open: openSwitch },
  { tag: 'checkbox', properties: shared, open: (part) => openChoice(part, 'checkbox') },
  { tag: 'radio', properties: shared, open: (part) => openChoice(part, 'radio') },
  group('checkbox', (chosen) => chosen),
  group('radio', (chosen) => chosen[0] ?? ''),
];

function openSwitch(part: Base): PartLife {
  const set = marked(part, 'switch');
  const isSet = (): boolean => part.element.hasAttribute('checked');
  const first = { value: isOn(part.get('checked')) };
  return {
    update: (name, value) => name === 'checked' && set(isOn(value)),
    tap: () => {
      if (isOn(part.get('disabled'))) return;
      set(!isSet());
      part.fire('change', { value: isSet() });
    },
    value: isSet,
    reset: () => set(first.value),
  };
}

/** Belongs to the group around it; the group tells the page. */
function openChoice(part: Base, kind: 'checkbox' | 'radio'): PartLife {
  const set = marked(part, kind);
  const isSet = (): boolean => part.element.hasAttribute('checked');
  return {
    update: (name, value) => name === 'checked' && set(isOn(value)),
    tap: () => {
      if (isOn(part.get('disabled')) || (kind === 'radio' && isSet())) return;
      const around = part.element.closest<HTMLElement>(`wx-${kind}-group`);
      if (kind === 'radio' && around) {
        for (const other of partsBelow(around)) if (other.element.tagName === 'WX-RADIO') other.life.reset?.();
      }
      set(kind === 'radio' || !isSet());
      partOf(around)?.life.tell?.();
    },
    reset: () => set(false),
  };
}

function marked({ element }: Base, role: string): (isSet: boolean) => void {
  element.setAttribute('role', role);
  element.setAttribute('aria-checked', 'false');
  return (isSet) => {
    element.toggleAttribute('checked', isSet);
    element.setAttribute('aria-checked', String(isSet));
  };
}

function group(kind: 'checkbox' | 'radio', valueOf: (chosen: readonly string[]) => unknown): BuiltIn {
  return {
    tag: `${kind}-group`,
    properties: ['name'],
    open: ({ element, fire }) => {
      const value = (): unknown =>
        valueOf(
          partsBelow(element)
            .filter((part) => part.element.matches(`wx-${kind}[checked]`))
            .map((part) => textOr(part.get('value'))),
        );
      return { value, tell: () => fire('change', { value: value() }) };
    },
  };
}
