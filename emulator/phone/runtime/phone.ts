/** The phone: everything its parts share, and what tests and the stage may turn. */
import type { CompiledPackage } from '../compiled-package';
import type { AppLife } from './app';
import type { Failures } from './failures';
import type { Files } from './files';
import type { Framework } from './framework';
import type { Gestures } from './gestures';
import type { Modules } from './modules';
import type { NavigationBar } from './navigation-bar';
import type { PageStack } from './page-stack';
import type { Screen } from './screen';
import type { Ledger } from './set-data';
import type { Settings } from './settings';
import type { TabBar } from './tab-bar';

export interface Phone {
  readonly package: CompiledPackage;
  /** `/p/<pass>/`: all this phone knows of its person. */
  readonly base: string;
  readonly screen: Screen;
  readonly failures: Failures;
  /** What the framework found odd; no failure. */
  readonly warnings: string[];
  readonly files: Files;
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly modules: Modules;
  readonly framework: Framework;
  readonly gestures: Gestures;
  readonly navigationBar: NavigationBar;
  readonly tabBar: TabBar;
  readonly stack: PageStack;
  readonly app: AppLife;
  /** The `wx` of the app. */
  readonly wx: Record<string, unknown>;
  /** An error in the app's own code: to `onError`, to the list, in red. */
  reportError(error: unknown, where: string): void;
  /** What a button's `open-type` does. */
  openType(type: string, fire: (event: string, detail: unknown) => void, buttonId: string): void;
}
