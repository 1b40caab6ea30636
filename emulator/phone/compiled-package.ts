/** A package as the phone runs it: what the compiler makes on the machine and the page of the phone reads. */

/** Something that is wrong with the package or went wrong in it; a run that has one has failed. */
export interface PhoneFailure {
  /** The file, relative to the package, or the part of the phone that noticed. */
  readonly file: string;
  readonly cause: string;
}

export interface TabItem {
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

export interface TabBarConfig {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
  readonly borderStyle?: string;
  readonly list: readonly TabItem[];
}

/** The part of `app.json`'s `window` and of a page's json that the phone shows. */
export interface WindowConfig {
  readonly navigationStyle?: string;
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: string;
  readonly backgroundColor?: string;
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
  readonly disableScroll?: boolean;
}

export interface Subpackage {
  readonly root: string;
  readonly pages: readonly string[];
}

export interface AppConfig {
  readonly pages: readonly string[];
  readonly entryPagePath?: string;
  readonly subPackages: readonly Subpackage[];
  readonly window: WindowConfig;
  readonly tabBar?: TabBarConfig;
  readonly usingComponents: Readonly<Record<string, string>>;
  /** Functions that say where somebody is and that the app means to call. */
  readonly requiredPrivateInfos: readonly string[];
  /** Whether the app asks for the privacy agreement before it touches what is private. */
  readonly isPrivacyChecked: boolean;
}

/** The json of a page or a component. */
export interface ComponentConfig extends WindowConfig {
  readonly component?: boolean;
  readonly styleIsolation?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

export interface CompiledPackage {
  readonly appid: string;
  readonly app: AppConfig;
  /** Source by path: `app.js`, `pages/home/home.js`. */
  readonly modules: Readonly<Record<string, string>>;
  /** By path without ending. */
  readonly configs: Readonly<Record<string, ComponentConfig>>;
  /** CSS by path without ending. */
  readonly styles: Readonly<Record<string, string>>;
  /** Prefix of the class names of a component whose styles are its own. */
  readonly styleScopes: Readonly<Record<string, string>>;
  /** A JavaScript expression: templates by path without ending. */
  readonly templates: string;
  /** Bytes of the main package (root `''`) and of each subpackage. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly failures: readonly PhoneFailure[];
  readonly compileMs: number;
}
