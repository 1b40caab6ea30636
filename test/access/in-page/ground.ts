/** What a text stands on: everything drawn below its middle, laid over each other until nothing shines through. */
import { over, toColour, type Colour } from './colour';
import { upwards } from './seen';

export interface Ground {
  /** Undefined where a picture or a gradient has to be looked at. */
  readonly colour?: Colour;
  /** Something else lies over the text. */
  readonly coveredBy?: Element;
}

/** Looks down through the page at one point of an element's text. */
export function groundAt(element: Element, x: number, y: number): Ground {
  const stack = document.elementsFromPoint(x, y);
  const own = stack.findIndex((each) => each === element || element.contains(each));
  if (own === -1) return {};
  const above = stack.slice(0, own).find((each) => !each.contains(element));
  if (above) return { coveredBy: above };
  let seen: Colour = { r: 0, g: 0, b: 0, a: 0 };
  for (const each of stack.slice(own)) {
    if (isPicture(each)) return {};
    seen = over(seen, toColour(getComputedStyle(each).backgroundColor));
    if (seen.a > 0.995) return { colour: seen };
  }
  return { colour: over(seen, { r: 255, g: 255, b: 255, a: 1 }) };
}

/** Text colour as drawn: its own transparency and that of everything it stands in. */
export function inkOf(element: Element, css: string): Colour {
  const colour = toColour(css);
  let opacity = 1;
  for (const each of upwards(element)) opacity *= Number(getComputedStyle(each).opacity);
  return { ...colour, a: colour.a * opacity };
}

function isPicture(element: Element): boolean {
  return (
    ['img', 'video', 'canvas', 'svg'].includes(element.localName) ||
    getComputedStyle(element).backgroundImage !== 'none'
  );
}
