/** What shows or sets an amount: slider, progress, icon. */
import { make } from '../runtime/screen';
import { isOn, numberOr, textOr, type BuiltIn } from './part';

const glyphs: Readonly<Record<string, string>> = {
  ...{ success: '✓', success_no_circle: '✓', info: 'ⓘ', warn: '!', waiting: '◷', cancel: '✕', download: '↓' },
  ...{ search: '⌕', clear: '✕' },
};

export const measures: readonly BuiltIn[] = [
  {
    tag: 'slider',
    properties: [
      ...['min', 'max', 'step', 'value', 'disabled', 'name', 'color', 'selectedColor', 'activeColor', 'showValue'],
      ...['backgroundColor', 'blockSize', 'blockColor'],
    ],
    open({ element, get, fire }) {
      const bar = make('input', 'phone-slider');
      const number = make('span', 'phone-slider-value');
      bar.type = 'range';
      element.append(bar, number);
      const show = (): void => void (number.textContent = isOn(get('showValue')) ? bar.value : '');
      for (const [heard, told] of [
        ['input', 'changing'],
        ['change', 'change'],
      ] as const) {
        bar.addEventListener(heard, (event) => {
          event.stopPropagation();
          show();
          fire(told, { value: Number(bar.value) });
        });
      }
      return {
        update: (name, value) => {
          if (['min', 'max', 'step', 'value'].includes(name)) bar.setAttribute(name, textOr(value));
          // Bounds may come after the value they cut.
          bar.value = textOr(get('value'), '0');
          bar.disabled = isOn(get('disabled'));
          show();
        },
        value: () => Number(bar.value),
        reset: () => void (bar.value = '0'),
        spoken: bar,
      };
    },
  },
  {
    tag: 'progress',
    properties: [
      ...['percent', 'showInfo', 'borderRadius', 'fontSize', 'strokeWidth', 'color', 'activeColor', 'active'],
      ...['backgroundColor', 'activeMode', 'duration'],
    ],
    open({ element, get, fire }) {
      const bar = make('div', 'phone-progress');
      const done = make('div', 'phone-progress-done');
      const words = make('span', '');
      bar.append(done);
      element.append(bar, words);
      element.setAttribute('role', 'progressbar');
      return {
        update: (name) => {
          const percent = Math.min(100, numberOr(get('percent'), 0));
          done.style.width = `${percent}%`;
          done.style.background = textOr(get('activeColor'), textOr(get('color'), '#09bb07'));
          bar.style.height = `${numberOr(get('strokeWidth'), 6)}px`;
          words.textContent = isOn(get('showInfo')) ? `${percent}%` : '';
          element.setAttribute('aria-valuenow', String(percent));
          if (name === 'percent' && isOn(get('active'))) fire('activeend', { curPercent: percent });
        },
      };
    },
  },
  {
    tag: 'icon',
    properties: ['type', 'size', 'color'],
    open: ({ element, get }) => ({
      update: () => {
        element.textContent = glyphs[textOr(get('type'))] ?? '';
        element.style.fontSize = `${numberOr(get('size'), 23)}px`;
        element.style.color = textOr(get('color'), '#09bb07');
      },
    }),
  },
];
