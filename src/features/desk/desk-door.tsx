import { Image, View } from '@tarojs/components';
import { renderSVG } from 'uqr';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Quiet, Title } from '../../components/text-block';
import type { Human } from '../../components/ring-button';
import { useDoor } from './use-door.h5';
import { words } from './wide-words';

/** Before anybody is let in: the code to scan, the four digits to compare, and how it is done. */
export function DeskDoor({ phone }: { phone: Human }) {
  const code = useDoor();
  return (
    <View id="desk-door" className="desk-door">
      <View className="desk-door-words">
        <Title isAnswer>{words.title}</Title>
        <View className="desk-lead">{words.lead}</View>
        {words.steps.map((step, at) => (
          <View key={step} className="desk-step">
            <View className="desk-step-number">{at + 1}</View>
            <View>{step}</View>
          </View>
        ))}
        <View className="gap-above" />
        <Quiet>{words.hours}</Quiet>
      </View>
      <View className="desk-door-code">
        <Answered answer={code} phone={phone}>
          {({ path, matchCode, until }) => (
            <View>
              <View id="desk-qr" data-path={path} {...aria({ role: 'img', label: words.qr })}>
                <Image className="desk-qr" mode="aspectFit" src={drawn(path)} {...aria({ isHidden: true })} />
              </View>
              <View className="desk-match-why">{words.match}</View>
              <View id="desk-match" className="desk-match">
                {matchCode}
              </View>
              <Quiet>{words.codeUntil(until)}</Quiet>
            </View>
          )}
        </Answered>
      </View>
    </View>
  );
}

function drawn(path: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(path, { ecc: 'M', border: 2 }))}`;
}
