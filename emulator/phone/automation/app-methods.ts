/** `App.*` of the automation protocol: the stack, calling and replacing `wx`, running a function in the app. */
import type { OpenPage } from '../runtime/page';
import type { Phone } from '../runtime/phone';
import { nativeMethods } from './native-methods';
import type { Methods, Params, Tell } from './methods';

/** Errors of the app are told from now on. */
export function appMethods(phone: Phone, tell: Tell): Methods {
  const { stack, wx, app, modules } = phone;
  const real = new Map<string, unknown>();
  const bindings: Record<string, (...args: unknown[]) => void> = {};
  const run = (declaration: unknown): ((...args: unknown[]) => unknown) =>
    modules.evaluate(`(${String(declaration)})`, bindings) as (...args: unknown[]) => unknown;
  app.listen('onError', (text) => tell('App.exceptionThrown', { exceptionDetails: { text: String(text) } }));
  app.listen('onUnhandledRejection', (value) => {
    const { reason } = value as { reason: unknown };
    tell('App.exceptionThrown', { exceptionDetails: { text: String(reason) } });
  });
  return {
    'App.getPageStack': () => ({ pageStack: stack.pages.map(describe) }),
    'App.getCurrentPage': () => {
      const page = stack.top();
      if (!page) throw new Error('no page is open');
      return describe(page);
    },
    'App.callWxMethod': async ({ method, args }) => {
      const call = wx[String(method)];
      if (typeof call !== 'function') throw new Error(`wx.${String(method)} is no function`);
      return { result: await (Reflect.apply(call, wx, (args ?? []) as unknown[]) as unknown) };
    },
    'App.mockWxMethod': (params) => {
      const name = String(params['method']);
      if (!real.has(name)) real.set(name, Object.hasOwn(wx, name) ? wx[name] : undefined);
      const mock = mockOf(params, run, real.get(name));
      if (mock !== undefined) wx[name] = mock;
      else if (real.get(name) === undefined) Reflect.deleteProperty(wx, name);
      else wx[name] = real.get(name);
      return {};
    },
    'App.callFunction': async ({ functionDeclaration, args }) => ({
      result: await run(functionDeclaration)(...((args ?? []) as unknown[])),
    }),
    'App.addBinding': ({ name }) => {
      bindings[String(name)] = (...args) => tell('App.bindingCalled', { name, args });
      return {};
    },
    ...nativeMethods(phone),
  };
}

function describe({ id, path, query }: OpenPage): object {
  return { pageId: id, path, query };
}

/** A fixed result or a function takes the place of the real one; neither means: as it was. */
function mockOf(
  params: Params,
  run: (declaration: unknown) => (...args: unknown[]) => unknown,
  origin: unknown,
): unknown {
  const isSync = String(params['method']).endsWith('Sync');
  if (params['functionDeclaration'] === undefined && !('result' in params)) return undefined;
  const make = params['functionDeclaration'] === undefined ? undefined : run(params['functionDeclaration']);
  return (options?: Record<string, unknown>, ...rest: unknown[]): unknown => {
    const given = (params['args'] ?? []) as unknown[];
    const value = make ? Reflect.apply(make, { origin }, [options, ...rest, ...given]) : params['result'];
    if (isSync) return value;
    return Promise.resolve(value).then((result) => {
      for (const name of ['success', 'complete']) {
        const callback = options?.[name];
        if (typeof callback === 'function') (callback as (value: unknown) => void)(result);
      }
      return result;
    });
  };
}
