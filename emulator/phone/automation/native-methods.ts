/** `Tool.native`: what a person does to the parts of WeChat around the page. */
import type { Phone } from '../runtime/phone';
import type { Methods } from './methods';

/** Answers `{method, data}` by name. */
export function nativeMethods(phone: Phone): Methods {
  const { stack, package: compiled } = phone;
  const press = (choice: 'main' | 'plain') => (): void => {
    const button = phone.screen.sheets.querySelector<HTMLElement>(`.phone-choice-${choice}`);
    if (!button) throw new Error('no sheet is open');
    button.click();
  };
  const acts: Record<string, (data: { readonly url?: string }) => void> = {
    confirmModal: press('main'),
    cancelModal: press('plain'),
    authorizeAllow: press('main'),
    authorizeCancel: press('plain'),
    goHome: () => stack.reLaunch(`/${compiled.app.entryPagePath ?? compiled.app.pages[0] ?? ''}`),
    navigateLeft: () => stack.navigateBack(1),
    switchTab: ({ url = '' }) => stack.switchTab(url),
  };
  return {
    'Tool.native': ({ method, data }) => {
      const act = acts[String(method)];
      if (!act) throw new Error(`native ${String(method)} is not on this phone`);
      act(data ?? {});
      return {};
    },
  };
}
