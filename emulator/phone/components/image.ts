/** A picture: of the package, of a link, of a file chosen on the phone, or of `data:`. */
import { textOr, type BuiltIn } from './part';

/** How a mode fits the picture in its frame; WeChat's own default stretches it. */
const fits: Readonly<Record<string, readonly [fit: string, position: string]>> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  ...Object.fromEntries(
    ['top', 'bottom', 'center', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right'].map((at) => [
      at,
      ['none', at],
    ]),
  ),
};

export const image: BuiltIn = {
  tag: 'image',
  properties: ['src', 'mode', 'lazyLoad', 'webp', 'showMenuByLongpress', 'fadeIn'],
  open({ element, fire, get, phone }) {
    const picture = document.createElement('img');
    picture.alt = '';
    element.append(picture);
    picture.addEventListener('load', () => {
      follow();
      fire('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    });
    picture.addEventListener('error', () => {
      fire('error', { errMsg: `GET ${textOr(get('src'))} 404 (Not Found)` });
    });
    return { update };

    function update(name: string, value: unknown): void {
      if (name === 'src') {
        if (textOr(value) === '') picture.removeAttribute('src');
        else picture.src = phone.files.urlOf(textOr(value));
      }
      if (name !== 'mode') return;
      const [fit, position] = fits[textOr(value, 'scaleToFill')] ?? ['fill', 'center'];
      picture.style.objectFit = fit;
      picture.style.objectPosition = position;
      follow();
    }

    /** `widthFix` and `heightFix` give the frame the shape of the picture. */
    function follow(): void {
      const { naturalWidth: width, naturalHeight: height } = picture;
      if (width === 0) return;
      if (get('mode') === 'widthFix') element.style.height = `${(element.clientWidth * height) / width}px`;
      if (get('mode') === 'heightFix') element.style.width = `${(element.clientHeight * width) / height}px`;
    }
  },
};
