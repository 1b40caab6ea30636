import type { PropsWithChildren } from 'react';
import { Image, View } from '@tarojs/components';
import { renderSVG } from 'uqr';
import { aria } from '../../components/aria';
import { Card } from '../../components/card';
import { spelledCode, toScannedText } from './door-code';
import './code-shown.scss';

/** A code to be scanned, or read aloud; what it is good for is said below it. Ids: `id-shown`, `id-letters`. */
export function CodeShown({ id, code, children }: PropsWithChildren<{ id: string; code: string }>) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(toScannedText(code), { border: 4 }))}`;
  return (
    <Card id={`${id}-shown`}>
      <View className="code-shown">
        <Image className="code-picture" mode="aspectFit" src={picture} {...aria({ isHidden: true })} />
        <View id={`${id}-letters`} className="code-letters">
          {spelledCode(code)}
        </View>
        {children}
      </View>
    </Card>
  );
}
