/** One seat of the stage: whose phone it is, its screen, and the tray beside it. */
import { phoneOf, type PersonaOnStage } from './door';
import { find } from './find';
import { openTray } from './tray';

/** Fills a seat; choosing another person changes the phone, and `remember` is told. */
export async function takeSeat(
  element: HTMLElement,
  personas: readonly PersonaOnStage[],
  chosen: string,
  remember: (openid: string) => void,
): Promise<void> {
  const template = document.getElementById('seat') as HTMLTemplateElement;
  element.append(template.content.cloneNode(true));
  const choice = find(element, 'select') as HTMLSelectElement;
  const screen = find(element, 'iframe') as HTMLIFrameElement;
  choice.append(...personas.map(optionOf));
  choice.value = personas.some(({ openid }) => openid === chosen) ? chosen : (personas[0]?.openid ?? '');
  let closeTray = await sit(element, screen, choice.value);
  const change = async () => {
    closeTray();
    remember(choice.value);
    closeTray = await sit(element, screen, choice.value);
  };
  choice.addEventListener('change', () => void change());
}

async function sit(element: HTMLElement, screen: HTMLIFrameElement, openid: string): Promise<() => void> {
  const base = await phoneOf(openid);
  screen.src = `${base}index.html`;
  return openTray(element, openid, (page) => {
    screen.contentWindow?.location.assign(`${base}index.html#/${page}`);
  });
}

function optionOf({ openid, name, role }: PersonaOnStage): HTMLOptionElement {
  return new Option(`${name} · ${role}`, openid);
}
