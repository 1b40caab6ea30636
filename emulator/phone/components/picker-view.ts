/** Columns that stand in the page and are turned by a finger. */
import { partOf, partsBelow, type BuiltIn } from './part';

/** Milliseconds without a scroll after which a column stands still. */
const stillMs = 120;

export const pickerView: readonly BuiltIn[] = [
  {
    tag: 'picker-view',
    properties: ['value', 'indicatorStyle', 'indicatorClass', 'maskStyle', 'maskClass', 'immediateChange'],
    open({ element, fire, get }) {
      const columns = () =>
        partsBelow(element).filter(({ element: { tagName } }) => tagName === 'WX-PICKER-VIEW-COLUMN');
      const turn = (value: unknown): void => {
        const wanted = Array.isArray(value) ? value.map(Number) : [];
        columns().forEach((column, at) => {
          (column.element.children[wanted[at] ?? 0] as HTMLElement | undefined)?.scrollIntoView({ block: 'center' });
        });
      };
      let told = JSON.stringify(get('value') ?? []);
      return {
        // The columns may be drawn by the same update.
        update: (name, value) => name === 'value' && requestAnimationFrame(() => turn(value)),
        tell: () => {
          const value = columns().map(({ life }) => life.value?.());
          if (JSON.stringify(value) === told) return;
          told = JSON.stringify(value);
          fire('change', { value });
        },
      };
    },
  },
  {
    tag: 'picker-view-column',
    properties: [],
    open({ element }) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      element.addEventListener('scroll', () => {
        clearTimeout(timer);
        timer = setTimeout(() => partOf(element.closest('wx-picker-view'))?.life.tell?.(), stillMs);
      });
      return { value: () => middleOf(element) };
    },
  },
];

/** The index of the child that stands in the middle. */
function middleOf(column: HTMLElement): number {
  const middle = column.getBoundingClientRect().top + column.clientHeight / 2;
  const distances = [...column.children].map((child) => {
    const { top, height } = child.getBoundingClientRect();
    return Math.abs(top + height / 2 - middle);
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
