/** What can be done to one kind of component by the automation protocol: `input.input`, `swiper.swipeTo`… */

type Act = (element: HTMLElement, args: readonly unknown[]) => unknown;

const acts: Readonly<Record<string, Act>> = {
  'input.input': write,
  'textarea.input': write,
  'scroll-view.scrollTo': (element, [left, top]) => element.scrollTo(Number(left), Number(top)),
  'scroll-view.scrollTop': ({ scrollTop }) => scrollTop,
  'scroll-view.scrollLeft': ({ scrollLeft }) => scrollLeft,
  'scroll-view.scrollWidth': ({ scrollWidth }) => scrollWidth,
  'scroll-view.scrollHeight': ({ scrollHeight }) => scrollHeight,
  'swiper.swipeTo': (element, [index]) => element.scrollTo(Number(index) * element.clientWidth, 0),
  'slider.slideTo': (element, [value]) => {
    const bar = find<HTMLInputElement>(element, 'input');
    bar.value = String(value);
    bar.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

/** @throws Error for what this phone cannot do */
export function callOnElement(element: HTMLElement, name: string, args: readonly unknown[]): unknown {
  const act = acts[name];
  if (!act) throw new Error(`${name} is not on this phone`);
  return act(element, args);
}

function write(element: HTMLElement, [text]: readonly unknown[]): void {
  const field = find<HTMLInputElement>(element, 'input, textarea');
  field.focus();
  field.value = String(text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function find<Found extends HTMLElement>(element: HTMLElement, selector: string): Found {
  const found = element.querySelector<Found>(selector);
  if (!found) throw new Error(`the element has no ${selector}`);
  return found;
}
