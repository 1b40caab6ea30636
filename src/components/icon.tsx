import { Image } from '@tarojs/components';
import { aria } from './aria';
import { iconPaths, type IconName } from './icon-paths';
import './icon.scss';

export type IconTone = keyof typeof colours;

const colours = {
  ink: '#1A1A1A',
  white: '#FFFFFF',
  leaf: '#0A5C32',
  apricot: '#4D3900',
  brick: '#8F1D16',
  lake: '#0A4A8A',
  quiet: '#555555',
} as const;

/** A drawing beside a word; a screen reader passes over it, the word is what counts. */
export function Icon({ name, tone = 'ink', isLarge = false }: { name: IconName; tone?: IconTone; isLarge?: boolean }) {
  return (
    <Image
      className={isLarge ? 'icon icon-large' : 'icon'}
      mode="aspectFit"
      src={drawing(name, tone)}
      {...aria({ isHidden: true })}
    />
  );
}

function drawing(name: IconName, tone: IconTone): string {
  const colour = colours[tone];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" ` +
    `stroke-linecap="round" stroke-linejoin="round">${iconPaths[name].split('currentColor').join(colour)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
