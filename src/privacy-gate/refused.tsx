import { View } from '@tarojs/components';
import { aria } from '../components/aria';
import { Card } from '../components/card';
import { RingButton, type Human } from '../components/ring-button';
import { usePrivacyGate } from './gate';
import { gateWords as words } from './words';
import './privacy-gate.scss';

interface RefusedProps {
  /** What can be done without it. */
  readonly instead: string;
  /** Who answers a phone; null where the screen rings him already. */
  readonly phone: Human | null;
}

/** Where something private was wanted and refused: what can be done without, and how to change one's mind. */
export function Refused({ instead, phone }: RefusedProps) {
  const { isRefused } = usePrivacyGate();
  if (!isRefused) return null;
  return (
    <View className="privacy-refused" {...aria({ role: 'status', isLive: true })}>
      <Card id="privacy-refused" tone="apricot">
        <View className="privacy-heading">{words.refused}</View>
        <View>{instead}</View>
        <View>{words.again}</View>
        {phone ? (
          <View className="privacy-ring">
            <RingButton id="privacy-ring" human={phone} />
          </View>
        ) : null}
      </Card>
    </View>
  );
}
