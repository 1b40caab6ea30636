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
  let leaving = sit(element, screen, choice.value);
  // Listening begins at once: somebody may choose another person before the first one's phone is up.
  choice.addEventListener('change', () => {
    const openid = choice.value;
    remember(openid);
    leaving = leaving.then((leave) => {
      leave();
      return sit(element, screen, openid);
    });
  });
  await leaving;
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
