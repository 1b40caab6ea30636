/** A function may call of WeChat what its contexts call, no more (least privilege) and no less (-604101). */
import { functions } from '../../config/functions';
import { allContexts, type PlacedContext } from './contexts';
import { readTree, type Tree } from './tree';

interface Granted {
  readonly name: string;
  readonly openApi: readonly string[];
}

const kernelWechat = 'cloudfunctions/kernel/wechat.ts';

function grantBreaches(contexts: readonly PlacedContext[], granted: readonly Granted[]): string[] {
  return granted.flatMap(({ name, openApi }) => {
    const answering = contexts.filter(({ operations }) => operations.some(({ operation }) => operation.at === name));
    const needed = new Set(answering.flatMap((context) => context.openApi));
    const missing = [...needed].filter((api) => !openApi.includes(api)).map((api) => `${name} lacks ${api}`);
    const idle = openApi.filter((api) => !needed.has(api)).map((api) => `${name} is granted ${api} for nothing`);
    return [...missing, ...idle];
  });
}

/** What a context declares is what its files call; which method is which API stands in the port (`@see openApi`). */
function declarationBreaches(contexts: readonly PlacedContext[], code: Tree): string[] {
  const port = code.get(kernelWechat) ?? '';
  const methods = [...port.matchAll(/@see openApi ([\w.]+)[^\n]*\n\s*(\w+)\(/g)].map(([, api = '', method = '']) => ({
    api,
    method,
  }));
  return [...new Set(contexts.map(({ folder }) => folder))].flatMap((folder) => {
    const text = [...code].filter(([path]) => path.startsWith(`cloudfunctions/contexts/${folder}/`)).join('\n');
    const isCalled = (method: string) =>
      [`wechat.${method}`, ...gatesTo(method, code)].some((name) => text.includes(`${name}(`));
    const called = methods.filter(({ method }) => isCalled(method)).map(({ api }) => api);
    const declared = new Set(contexts.filter((one) => one.folder === folder).flatMap(({ openApi }) => openApi));
    const silent = called.filter((api) => !declared.has(api)).map((api) => `${folder} calls ${api} undeclared`);
    const idle = [...declared].filter((api) => !called.includes(api)).map((api) => `${folder} declares ${api} idly`);
    return [...silent, ...idle];
  });
}

/** Functions of the kernel through which a context reaches a method of the port, e.g. the content gate. */
function gatesTo(method: string, code: Tree): string[] {
  const gates = [...code].filter(
    ([path, text]) =>
      path.startsWith('cloudfunctions/kernel/') && path !== kernelWechat && text.includes(`wechat.${method}(`),
  );
  return gates.flatMap(([, text]) =>
    [...text.matchAll(/export (?:async )?function (\w+)/g)].map(([, name = '']) => name),
  );
}

const code = readTree(['cloudfunctions'], /(?<!\.test)\.ts$/);
let contexts: PlacedContext[];
beforeAll(async () => (contexts = await allContexts()));

test('each function is granted what its contexts declare', () => {
  expect(grantBreaches(contexts, functions)).toEqual([]);
});

test('each context declares what its files call', () => {
  expect(declarationBreaches(contexts, code)).toEqual([]);
});

test('a grant taken away and a grant too many are found', () => {
  const planted = functions.map(({ name }) => ({ name, openApi: ['wxacode.getUnlimited'] }));
  const found = grantBreaches(contexts, planted);
  expect(found).toContain('jobs lacks subscribeMessage.send');
  expect(found).toContain('app is granted wxacode.getUnlimited for nothing');
});

test('a call nobody declared is found', () => {
  const planted = new Map([...code, ['cloudfunctions/contexts/people/greet.ts', 'await call.wechat.send(message)']]);
  expect(declarationBreaches(contexts, planted)).toEqual(['people calls subscribeMessage.send undeclared']);
});
