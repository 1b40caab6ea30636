/** The half of the automation protocol that lives in the phone's page. */
import type { OpenPage } from '../runtime/page';
import type { Phone } from '../runtime/phone';
import { valueAt } from '../runtime/value-at';
import { appMethods } from './app-methods';
import { elementMethods } from './element-methods';
import { createElements, type Elements } from './elements';

export type Params = Readonly<Record<string, unknown>>;
export type Methods = Readonly<Record<string, (params: Params) => unknown>>;
/** Tells whoever drives the phone: a method of the protocol without an id. */
export type Tell = (method: string, params: object) => void;

/** @returns what answers `method` with `params`; it throws for a method this phone lacks */
export function openAutomation(phone: Phone): (method: string, params: Params) => unknown {
  const tell: Tell = (method, params) => {
    (globalThis as { phoneTell?: Tell }).phoneTell?.(method, params);
  };
  const elements = createElements();
  const methods: Methods = {
    ...appMethods(phone, tell),
    ...pageMethods(phone, elements),
    ...elementMethods(phone, elements),
  };
  return (method, params) => {
    const act = methods[method];
    if (!act) throw new Error(`${method} is not on this phone`);
    return act(params);
  };
}

function pageMethods({ stack }: Phone, elements: Elements): Methods {
  const pageOf = ({ pageId }: Params): OpenPage => {
    const page = stack.pages.find(({ id }) => id === Number(pageId));
    if (!page) throw new Error('page not found');
    return page;
  };
  const xpath = (params: Params) =>
    elements.byXpath(pageOf(params).scroller, String(params['selector'])).map(elements.nameOf);
  return {
    'Page.getElement': (params) => elements.one(pageOf(params).scroller, String(params['selector'])),
    'Page.getElements': (params) => elements.all(pageOf(params).scroller, String(params['selector'])),
    'Page.getElementByXpath': (params) => {
      const [first] = xpath(params);
      if (!first) throw new Error('no such element');
      return first;
    },
    'Page.getElementsByXpath': (params) => ({ elements: xpath(params) }),
    'Page.getData': (params) => ({ data: valueAt(pageOf(params).instance.data, params['path'] as string | undefined) }),
    'Page.setData': (params) =>
      new Promise((resolve) => pageOf(params).instance.setData(params['data'] as object, () => resolve({}))),
    'Page.callMethod': async (params) => ({
      result: await pageOf(params).call(String(params['method']), ...((params['args'] ?? []) as unknown[])),
    }),
    'Page.getWindowProperties': (params) => ({
      properties: ((params['names'] ?? []) as string[]).map((name) => windowProperty(pageOf(params), name)),
    }),
  };
}

/** A page's window is its own in WeChat; here it is what scrolls between the bars. */
function windowProperty({ scroller }: OpenPage, name: string): unknown {
  const own: Record<string, number> = {
    ...{ innerWidth: scroller.clientWidth, innerHeight: scroller.clientHeight },
    'document.documentElement.scrollTop': scroller.scrollTop,
    'document.documentElement.scrollWidth': scroller.scrollWidth,
    'document.documentElement.scrollHeight': scroller.scrollHeight,
    ...{ pageYOffset: scroller.scrollTop, scrollY: scroller.scrollTop },
  };
  return name in own ? own[name] : valueAt(globalThis, name);
}
