/** The album of the phone: pictures of the demo, chosen in a sheet. */
import { make } from '../runtime/screen';
import type { Phone } from '../runtime/phone';
import { Refusal } from './answer';
import { ask } from './sheets';

export interface Picture {
  readonly path: string;
  readonly blob: Blob;
}

/**
 * Opens the album, or takes the pictures `settings.pictures` names without asking.
 *
 * @throws Refusal `cancel` when the person changes his mind
 */
export async function choosePictures(phone: Phone, most: number): Promise<Picture[]> {
  const given = phone.settings.pictures;
  const names = given.length > 0 ? given.slice(0, most) : await pick(phone, await albumOf(phone), most);
  if (names.length === 0) throw new Refusal('cancel');
  return Promise.all(
    names.map(async (name) => {
      const blob = await (await fetch(`${phone.base}weapp/album/${name}`)).blob();
      return { blob, path: phone.files.keep(blob, name.split('.').pop() ?? 'jpg') };
    }),
  );
}

/** Names of the pictures. */
async function albumOf({ base }: Phone): Promise<readonly string[]> {
  return (await (await fetch(`${base}weapp/album.json`)).json()) as readonly string[];
}

function pick(phone: Phone, names: readonly string[], most: number): Promise<readonly string[]> {
  const chosen: string[] = [];
  const grid = make('div', 'phone-album');
  for (const name of names) {
    const button = make('button', '');
    button.id = `phone-album-${name.replace(/\.\w+$/, '')}`;
    button.setAttribute('aria-label', name);
    button.setAttribute('aria-pressed', 'false');
    const picture = make('img', '');
    picture.src = `${phone.base}weapp/album/${name}`;
    button.append(picture);
    button.addEventListener('click', () => {
      const at = chosen.indexOf(name);
      if (at >= 0) chosen.splice(at, 1);
      else if (chosen.length < most) chosen.push(name);
      button.setAttribute('aria-pressed', String(chosen.includes(name)));
    });
    grid.append(button);
  }
  const nothing: readonly string[] = [];
  return ask<readonly string[]>(phone, {
    id: 'album',
    title: '相册',
    body: [grid],
    choices: [
      { words: '取消', answer: nothing },
      { words: '完成', answer: chosen, look: 'main' },
    ],
    beside: nothing,
  });
}
