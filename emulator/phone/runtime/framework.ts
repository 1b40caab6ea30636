/** The component framework, told of everything in the package; pages are made by it. */
import * as ge from 'glass-easel';
import { MiniProgramEnv, type CodeSpace, type component, type Root } from 'glass-easel-miniprogram-adapter';
import { builtIns } from '../components/built-ins';
import { defineBuiltIn } from '../components/define';
import type { CompiledPackage } from '../compiled-package';
import { pathFrom } from '../package-path';
import { watchComponents, type ComponentLife } from './component-life';
import { shapeEvents } from './event-shape';
import { causeOf } from './failures';
import type { Phone } from './phone';
import { createSurface, type Surface } from './surface';

export type Instance = component.GeneralComponent & Record<string, unknown>;

export interface MadePage {
  readonly root: Root;
  readonly instance: Instance;
  readonly surface: Surface;
}

export interface Framework extends ComponentLife {
  /** `Page`, `Component` and `Behavior`, as every file sees them. */
  readonly constructors: Readonly<Record<string, unknown>>;
  /**
   * Runs the file of a page or component. What it registers is its own, even when the call stands in a file that many
   * share, as builders like to have it.
   *
   * @throws what it throws, and Error when it registered nothing
   */
  register(path: string, run: () => void): void;
  /** Makes a page from what was registered for it. */
  makePage(path: string): MadePage;
}

/** Opens the framework for one package. */
export function openFramework(compiled: CompiledPackage, phone: Phone): Framework {
  shapeEvents();
  const life = watchComponents(phone);
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  for (const builtIn of builtIns) defineBuiltIn(space.getComponentSpace(), builtIn, phone);
  keepOwnIds(space);
  try {
    fill(space, compiled);
  } catch (error) {
    phone.failures.add({ file: 'templates', cause: causeOf(error) });
  }
  listenToFramework(phone);
  const registered = new Set<string>();
  let current = '';

  /** `Page(…)` registers what is being run. */
  const constructor =
    (kind: 'Page' | 'Component') =>
    (definition: never): unknown => {
      registered.add(current);
      return space.componentEnv(current, (made) => (made[kind] as (definition: never) => unknown)(definition));
    };

  return {
    ...life,
    constructors: {
      Page: constructor('Page'),
      Component: constructor('Component'),
      Behavior: space.componentEnv('', ({ Behavior }) => Behavior),
    },
    register(path, run) {
      const before = current;
      current = path;
      try {
        run();
      } finally {
        current = before;
      }
      if (!registered.has(path)) throw new Error(`${path}.js has run and called neither Page nor Component`);
    },
    makePage(path) {
      const surface = createSurface((_, owner) => checkKnown(owner, phone));
      const backend = env.associateBackend(surface.context);
      for (const [key, css] of Object.entries(compiled.styles)) backend.registerStyleSheetContent(`${key}.wxss`, css);
      const root = backend.createRoot('page', space, path);
      return { root, surface, instance: root.get() as unknown as Instance };
    },
  };
}

/** How the code space makes options of a component; there is no public way to say otherwise. */
interface Preparing {
  prepareComponentOptions(is: string, options: unknown): [ge.ComponentOptions, unknown];
}

/** Ids as they are written: neither prefixed nor hidden. */
function keepOwnIds(codeSpace: CodeSpace): void {
  const space = codeSpace as unknown as Preparing;
  const prepare = space.prepareComponentOptions.bind(codeSpace);
  space.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options);
    delete prepared.idPrefixGenerator;
    return [{ ...prepared, writeIdToDOM: true }, isolation];
  };
}

function fill(space: CodeSpace, { app, configs, styles, styleScopes, templates }: CompiledPackage): void {
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- templates are programs, too
  const make = new Function(`return ${templates}`) as () => Record<string, never>;
  const groups = make();
  for (const [path, content] of Object.entries(groups)) {
    space.addCompiledTemplate(path, { groupList: groups, content });
  }
  for (const [path, config] of Object.entries(configs)) {
    const everywhere = Object.entries(app.usingComponents).map(
      ([tag, to]) => [tag, `/${pathFrom('app', to)}`] as const,
    );
    const usingComponents = { ...Object.fromEntries(everywhere), ...config.usingComponents };
    space.addComponentStaticConfig(path, { ...config, usingComponents } as never);
  }
  for (const path of Object.keys(styles)) space.addStyleSheet(path, `${path}.wxss`, styleScopes[path]);
}

function listenToFramework(phone: Phone): void {
  ge.addGlobalErrorListener((error, method) => {
    phone.reportError(error, method ?? 'framework');
    return false;
  });
  ge.addGlobalWarningListener((message) => {
    if (!isExpected(message)) phone.warnings.push(message);
    return false;
  });
}

/** Taro's templates name every property WeChat knows; those the phone has no use for are no fault of the package. */
function isExpected(message: string): boolean {
  return /is not a valid property|is not a valid event binding|type-incompatible/.test(message);
}

/** What is neither one of the phone's nor one of the package's components is drawn as nothing, and that is a fault. */
function checkKnown(owner: ge.Element, phone: Phone): void {
  if (!ge.NativeNode.isNativeNode(owner)) return;
  const host = owner.ownerShadowRoot?.getHostNode();
  phone.failures.add({ file: `${host?.is ?? ''}.wxml`, cause: `<${owner.is}> is no component this phone knows` });
}
