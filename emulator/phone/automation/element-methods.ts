/** `Element.*` of the automation protocol. */
import { partOf } from '../components/part';
import type { Finger } from '../runtime/gestures';
import type { Phone } from '../runtime/phone';
import { valueAt } from '../runtime/value-at';
import { instanceOf, wxmlOf, type Elements } from './elements';
import type { Methods, Params } from './methods';
import { callOnElement } from './element-functions';

/** The methods that concern one element; its touch itself is the browser's. */
export function elementMethods(phone: Phone, elements: Elements): Methods {
  const of = ({ elementId }: Params): HTMLElement => elements.byId(String(elementId));
  const component = (params: Params): Record<string, unknown> => {
    const instance = instanceOf(of(params));
    if (!instance) throw new Error('the element is no component of the app');
    return instance;
  };
  const touch = (type: string) => (params: Params) => {
    phone.gestures.send(of(params), type, {}, (params['touches'] ?? params['changedTouches'] ?? []) as Finger[]);
    return {};
  };
  return {
    'Element.getElement': (params) => elements.one(of(params), String(params['selector'])),
    'Element.getElements': (params) => elements.all(of(params), String(params['selector'])),
    'Element.getOffset': (params) => offsetOf(of(params)),
    'Element.getWXML': (params) => ({ wxml: wxmlOf(of(params), params['type'] === 'outer') }),
    'Element.getDOMProperties': (params) => ({
      properties: namesIn(params).map((name) => of(params)[name as keyof HTMLElement] as unknown),
    }),
    'Element.getAttributes': (params) => ({ attributes: namesIn(params).map((name) => attributeOf(of(params), name)) }),
    'Element.getProperties': (params) => ({ properties: namesIn(params).map((name) => propertyOf(of(params), name)) }),
    'Element.getStyles': (params) => ({
      styles: namesIn(params).map((name) => getComputedStyle(of(params)).getPropertyValue(name)),
    }),
    'Element.touchstart': touch('touchstart'),
    'Element.touchmove': touch('touchmove'),
    'Element.touchend': touch('touchend'),
    'Element.triggerEvent': (params) => fire(of(params), String(params['type']), params['detail']),
    'Element.dispatchEvent': (params) =>
      fire(of(params), String(params['eventName'] ?? params['type']), params['detail']),
    'Element.callFunction': (params) => ({
      result: callOnElement(of(params), String(params['functionName']), (params['args'] ?? []) as unknown[]),
    }),
    'Element.getData': (params) => ({ data: valueAt(component(params)['data'], params['path'] as string | undefined) }),
    'Element.setData': (params) => {
      (component(params)['setData'] as (data: unknown) => void)(params['data']);
      return {};
    },
    'Element.callMethod': async (params) => {
      const instance = component(params);
      const method = instance[String(params['method'])];
      if (typeof method !== 'function') throw new Error(`${String(params['method'])} is no method of the component`);
      return { result: await (Reflect.apply(method, instance, (params['args'] ?? []) as unknown[]) as unknown) };
    },
    'x.center': (params) => centreOf(of(params)),
  };
}

function namesIn({ names }: Params): string[] {
  return Array.isArray(names) ? names.map(String) : [];
}

function fire(element: HTMLElement, type: string, detail: unknown): object {
  const part = partOf(element);
  const isFinger = /^(tap|touch|longpress)/.test(type);
  if (part) part.fire(type, detail ?? {}, { bubbles: isFinger });
  else (instanceOf(element)?.['triggerEvent'] as ((type: string, detail: unknown) => void) | undefined)?.(type, detail);
  return {};
}

function attributeOf(element: HTMLElement, name: string): unknown {
  return (
    element.getAttribute(name) ??
    propertyOf(
      element,
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ) ??
    null
  );
}

/** `__propPublic` asks which properties there are. */
function propertyOf(element: HTMLElement, name: string): unknown {
  const part = partOf(element);
  const data = (part?.component.data ?? instanceOf(element)?.['data'] ?? {}) as Record<string, unknown>;
  if (name === '__propPublic') return Object.fromEntries([...Object.keys(data), 'value'].map((key) => [key, true]));
  return name === 'value' && part?.life.value ? part.life.value() : data[name];
}

function offsetOf(element: HTMLElement): { left: number; top: number } {
  const rect = element.getBoundingClientRect();
  const page = element.closest('.phone-scroller');
  const frame = page?.getBoundingClientRect();
  return { left: rect.left - (frame?.left ?? 0), top: rect.top - (frame?.top ?? 0) + (page?.scrollTop ?? 0) };
}

/** Where a finger would touch it, in the window. */
function centreOf(element: HTMLElement): { x: number; y: number } {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
