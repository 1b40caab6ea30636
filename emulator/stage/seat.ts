/** One seat of the stage: whose phone it is, its screen, its switches, and the tray beside it. */
import type { News, PersonaOnStage } from './door';
import { find } from './find';
import { createPhoneScreen } from './phone-screen';
import { phoneOf } from './phones';
import { tieSwitches } from './switches';
import { openTray } from './tray';

export interface Sitting {
  readonly personas: readonly PersonaOnStage[];
  readonly chosen: string;
  readonly news: News;
  /** Told of everybody who takes the seat. */
  readonly remember: (openid: string) => void;
}

/** Fills a seat; choosing another person changes the phone. */
export async function takeSeat(element: HTMLElement, { personas, chosen, news, remember }: Sitting): Promise<void> {
  const template = document.getElementById('seat') as HTMLTemplateElement;
  element.append(template.content.cloneNode(true));
  const choice = find(element, 'select') as HTMLSelectElement;
  choice.append(...personas.map(optionOf));
  choice.value = personas.some(({ openid }) => openid === chosen) ? chosen : (personas[0]?.openid ?? '');
  const sit = seatOf(element, news);
  const sitDown = (): Promise<() => void> => {
    const openid = choice.value;
    showPerson(element, personas);
    return sit(openid);
  };
  let leaving = sitDown();
  // Listening begins at once: somebody may choose another person before the first one's phone is up.
  choice.addEventListener('change', () => {
    remember(choice.value);
    leaving = leaving.then((leave) => {
      leave();
      return sitDown();
    });
  });
  await leaving;
}

function seatOf(element: HTMLElement, news: News): (openid: string) => Promise<() => void> {
  const screen = createPhoneScreen(element);
  const showSwitches = tieSwitches(element, screen);
  const openPage = (page: string): void => void screen.phone().then((phone) => phone.open(page));
  news.onPackage(() => screen.reopen());
  return async (openid) => {
    screen.put(await phoneOf(openid));
    void showSwitches();
    return openTray(element, { openid, news, openPage });
  };
}

function optionOf({ openid, name, role }: PersonaOnStage): HTMLOptionElement {
  return new Option(`${name} · ${role}`, openid);
}

/** The card over the choice: a face of one character, the name, and what he is. */
function showPerson(element: HTMLElement, personas: readonly PersonaOnStage[]): void {
  const { value } = find(element, 'select') as HTMLSelectElement;
  const { name = '', role = '' } = personas.find(({ openid }) => openid === value) ?? {};
  const words = role.split(' · ');
  const face = find(element, '.face');
  // 小 and 老 are no names. That everybody is invented stands at the foot of the stage.
  face.textContent = name.replace(/^[小老]/, '').slice(0, 1);
  face.dataset['kind'] = words[0] ?? '';
  find(element, '.name').textContent = name.replace('(演示)', '');
  find(element, '.role').replaceChildren(...words.map(onOneLine));
}

function onOneLine(words: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = words;
  return element;
}
