/** The frame of the phone: what is drawn around the pages. */

export interface Screen {
  /** Where pages stand. */
  readonly pages: HTMLElement;
  /** Where sheets and notes are laid over everything. */
  readonly sheets: HTMLElement;
  readonly navigation: HTMLElement;
  readonly tabs: HTMLElement;
  /** Where failures are written in red. */
  readonly board: HTMLElement;
  /** Shows in the status bar whether there is a line to the world. */
  showLine(isOffline: boolean): void;
}

/** The parts of the phone's page. @throws Error when one is missing */
export function findScreen(): Screen {
  const find = (id: string): HTMLElement => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`the phone's page has no ${id}`);
    return element;
  };
  return {
    pages: find('phone-pages'),
    sheets: find('phone-sheets'),
    navigation: find('phone-navigation'),
    tabs: find('phone-tabs'),
    board: find('phone-failures'),
    showLine: (isOffline) => void find('phone-status').classList.toggle('phone-is-offline', isOffline),
  };
}

/** An element with a class and, where given, a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
