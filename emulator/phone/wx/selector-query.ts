/** `createSelectorQuery`: where things are on the page in front. */
import { phoneSelector } from '../selectors';
import { partOf } from '../components/part';
import type { Phone } from '../runtime/phone';
import type { Apis, Given } from './answer';

type Answered = (value: unknown) => void;

interface Question {
  readonly select: () => unknown;
  readonly answered: Answered | undefined;
}

/** The query and the observer of what comes into sight. */
export function selectorApis(phone: Phone): Apis {
  return {
    createSelectorQuery: () => createQuery(phone),
    createIntersectionObserver: () => createObserver(phone),
  };
}

function createQuery(phone: Phone) {
  const questions: Question[] = [];
  let root: HTMLElement | undefined;
  const from = (): HTMLElement => root ?? phone.stack.top()?.scroller ?? document.body;
  const query = {
    in(component: unknown) {
      root = drawnOf(component);
      return query;
    },
    select: (selector: string) =>
      nodes((fields) => {
        const found = from().querySelector<HTMLElement>(phoneSelector(selector));
        return found && looked(found, fields);
      }),
    selectAll: (selector: string) =>
      nodes((fields) =>
        [...from().querySelectorAll<HTMLElement>(phoneSelector(selector))].map((one) => looked(one, fields)),
      ),
    selectViewport: () => nodes((fields) => looked(phone.stack.top()?.scroller ?? document.body, fields)),
    exec(done?: (answers: unknown[]) => void) {
      requestAnimationFrame(() => {
        const answers = questions.map(({ select, answered }) => {
          const answer = select();
          answered?.(answer);
          return answer;
        });
        done?.(answers);
      });
    },
  };
  const nodes = (select: (fields: Given) => unknown) => {
    const asking = (fields: Given) => (answered?: Answered) => {
      questions.push({ select: () => select(fields), answered });
      return query;
    };
    return {
      boundingClientRect: asking({ id: true, dataset: true, rect: true, size: true }),
      scrollOffset: asking({ id: true, dataset: true, scrollOffset: true }),
      fields: (fields: Given, answered?: Answered) => asking(fields)(answered),
      node: asking({ node: true }),
      context: asking({ context: true }),
    };
  };
  return query;
}

/** Positions are those of the page's own window, below the bar. */
function looked(element: HTMLElement, fields: Given): object {
  const frame = element.closest('.phone-page')?.getBoundingClientRect();
  const rect = element.getBoundingClientRect();
  const [left, top] = [rect.left - (frame?.left ?? 0), rect.top - (frame?.top ?? 0)];
  const part = partOf(element);
  const styles = getComputedStyle(element);
  const list = (name: string): string[] => (Array.isArray(fields[name]) ? (fields[name] as unknown[]).map(String) : []);
  return {
    ...(fields['id'] ? { id: element.id } : {}),
    ...(fields['dataset'] ? { dataset: part?.component.dataset ?? {} } : {}),
    ...(fields['rect'] ? { left, top, right: left + rect.width, bottom: top + rect.height } : {}),
    ...(fields['size'] ? { width: rect.width, height: rect.height } : {}),
    ...(fields['scrollOffset'] ? scrollOf(element) : {}),
    ...(fields['node'] ? { node: element.querySelector('canvas') } : {}),
    ...Object.fromEntries(list('properties').map((name) => [name, part?.get(name)])),
    ...Object.fromEntries(list('computedStyle').map((name) => [name, styles.getPropertyValue(name)])),
  };
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement): object {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

function drawnOf(component: unknown): HTMLElement | undefined {
  const node = (component as { _$?: { getBackendElement(): unknown } } | undefined)?._$;
  return node?.getBackendElement() as HTMLElement | undefined;
}

function createObserver(phone: Phone) {
  let watched: IntersectionObserver | undefined;
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe(selector: string, told: Answered) {
      const root = phone.stack.top()?.scroller;
      watched = new IntersectionObserver(
        (entries) => {
          for (const { intersectionRatio, boundingClientRect, intersectionRect, rootBounds, time, target } of entries) {
            told({
              id: target.id,
              intersectionRatio,
              boundingClientRect,
              intersectionRect,
              relativeRect: rootBounds,
              time,
            });
          }
        },
        { root: root ?? null },
      );
      for (const one of root?.querySelectorAll(phoneSelector(selector)) ?? []) watched.observe(one);
    },
    disconnect: () => watched?.disconnect(),
  };
  return observer;
}
