/** The camera: it looks at the picture `settings.looksAt` names, as soon as the person has allowed it. */
import type { Phone } from '../runtime/phone';
import { failureOf } from '../wx/answer';
import { needPermission } from '../wx/permissions';
import type { BuiltIn } from './part';

/** What each phone's camera sees; one camera a page. */
const open = new WeakMap<Phone, HTMLImageElement>();

export const camera: BuiltIn = {
  tag: 'camera',
  properties: ['mode', 'resolution', 'devicePosition', 'flash', 'frameSize'],
  open({ element, fire, phone }) {
    const seen = document.createElement('img');
    seen.alt = '';
    seen.addEventListener('load', () => {
      open.set(phone, seen);
      fire('initdone', { maxZoom: 10 });
    });
    void allowed().catch((error: unknown) => fire('error', failureOf('insertCamera', error)));
    return {
      close: () => {
        if (open.get(phone) === seen) open.delete(phone);
      },
    };

    async function allowed(): Promise<void> {
      await needPermission(phone, 'scope.camera', 'camera');
      element.append(seen);
      seen.src = `${phone.base}weapp/album/${phone.settings.looksAt}`;
    }
  },
};

/** What the camera of this phone sees now; nothing while none is open. */
export function seenBy(phone: Phone): HTMLImageElement | undefined {
  return open.get(phone);
}
