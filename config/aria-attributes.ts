/** ARIA attributes a screen reader in WeChat reads, for the base components this mini-program draws with. */
const attributes = ['role', 'label', 'hidden', 'live', 'checked', 'disabled'];
const components = ['View', 'Text', 'Image', 'Input', 'Textarea'];

/** By component: attribute → default (none). Templates and runtime must hold the same list: attributes get short aliases by their place in it. */
export const ariaAttributes: Record<string, Record<string, string>> = Object.fromEntries(
  components.map((name) => [name, Object.fromEntries(attributes.map((attribute) => [`aria-${attribute}`, '']))]),
);
