/** `hover-class`: how a thing looks under the finger, after a moment and for a moment longer. */
import type * as ge from 'glass-easel';
import { partOf } from '../components/part';

const startMs = 50;
const stayMs = 400;

export interface Hover {
  begin(target: HTMLElement): void;
  end(): void;
}

/** Follows one finger. */
export function createHover(): Hover {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lit: { readonly node: ge.Element; readonly name: string; readonly stay: number }[] = [];
  return {
    begin(target) {
      const found = hoveredFrom(target);
      timer = setTimeout(() => {
        lit = found;
        for (const { node, name } of lit) node.toggleNodeClass(name, true);
      }, startMs);
    },
    end() {
      clearTimeout(timer);
      const fading = lit;
      lit = [];
      for (const { node, name, stay } of fading) setTimeout(() => node.toggleNodeClass(name, false), stay);
    },
  };
}

/** The nearest thing with a hover class, and those around it unless one stops it. */
function hoveredFrom(target: HTMLElement): { node: ge.Element; name: string; stay: number }[] {
  const found = [];
  for (let element: HTMLElement | null = target; element; element = element.parentElement) {
    const part = partOf(element);
    const name = part?.get('hoverClass');
    if (!part || typeof name !== 'string' || name === '' || name === 'none') continue;
    if (part.get('disabled')) break;
    found.push({ node: part.component, name, stay: Number(part.get('hoverStayTime') ?? stayMs) });
    if (part.get('hoverStopPropagation')) break;
  }
  return found;
}
