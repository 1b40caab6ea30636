/** What is measured inside the page; bundled and sent there. */
import { contrastOf, over, toColour, type Colour } from './colour';
import { controlsIn, type ControlSeen } from './controls';
import { textsIn, type TextSeen } from './texts';

export { rest } from './rest';

export interface Probe {
  readonly screenWidth: number;
  /** How far the furthest thing reaches to the right. */
  readonly reach: number;
  readonly texts: readonly TextSeen[];
  readonly controls: readonly ControlSeen[];
}

/** Measures what is seen now, from the top of the page. `left` is a selector of parts the platform draws itself. */
export function probe(left: string): Probe {
  for (const each of document.querySelectorAll('*')) each.scrollTop = 0;
  // Of what lies over the page nothing behind is read or pressed.
  const root = document.querySelector<HTMLElement>('[role="dialog"]') ?? document.body;
  const texts = textsIn(root, left);
  const controls = controlsIn(root, left);
  const edges = texts.flatMap(({ lines }) => lines.map(({ right }) => right));
  // A page of WeChat does not scroll sideways: what reaches out of it is simply gone.
  const pages = [...document.querySelectorAll('.phone-scroller')].filter((page) => page.checkVisibility());
  const widths = pages.map((page) => page.getBoundingClientRect().left + page.scrollWidth);
  return { screenWidth: innerWidth, reach: Math.max(0, ...widths, ...edges), texts, controls };
}

/** How high the page is when nothing of it has to be scrolled. */
export function fullHeight(): number {
  const heights = [...document.querySelectorAll('*')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map((element) => element.scrollHeight - element.clientHeight);
  const root = document.scrollingElement;
  return innerHeight + Math.max(0, (root?.scrollHeight ?? 0) - innerHeight, ...heights);
}

/** The lowest contrast of an ink on a picture (PNG, base64), leaving out the worst twentieth: edges of drawings. */
export async function contrastOn(png: string, ink: Colour): Promise<number> {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const contrasts: number[] = [];
  for (let at = 0; at + 2 < data.length; at += 4) {
    const ground = toColour(`rgb(${data[at]},${data[at + 1]},${data[at + 2]})`);
    contrasts.push(contrastOf(over(ink, ground), ground));
  }
  return contrasts.sort((one, other) => one - other)[Math.floor(contrasts.length / 20)] ?? 1;
}
