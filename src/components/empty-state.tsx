import { Image, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from './aria';
import './empty-state.scss';

/** Nothing here, and what to do about it. The drawing is our own: a twig with leaves. */
export function EmptyState({ sentence, children }: PropsWithChildren<{ sentence: string }>) {
  return (
    <View id="empty" className="empty">
      <Image className="empty-drawing" mode="aspectFit" src={twig} {...aria({ isHidden: true })} />
      <View className="empty-sentence">{sentence}</View>
      {children}
    </View>
  );
}

const leaf = (at: string, turn: number, size: number, colour: string) =>
  `<path transform="translate(${at}) rotate(${turn}) scale(${size})" fill="${colour}" d="M0 0C6-16 24-20 34-14 30-2 16 6 0 0z"/>`;

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120" viewBox="0 0 200 120">' +
  '<ellipse cx="100" cy="104" rx="70" ry="7" fill="#EFEADC"/>' +
  '<path d="M34 100C70 92 104 76 164 26" fill="none" stroke="#7A5A34" stroke-width="4" stroke-linecap="round"/>' +
  leaf('68 89', -62, 1, '#7FAE8C') +
  leaf('92 78', 8, 1.05, '#0A5C32') +
  leaf('114 64', -78, 1.1, '#3D8758') +
  leaf('134 50', 6, 0.95, '#7FAE8C') +
  leaf('150 37', -80, 0.8, '#0A5C32') +
  leaf('162 27', -34, 0.8, '#FFC300') +
  '</svg>';
const twig = `data:image/svg+xml,${encodeURIComponent(svg)}`;
