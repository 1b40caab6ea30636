import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Community } from '#contracts/people';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Quiet } from '../../components/text-block';
import { words } from './words';
import './people.scss';

interface PhoneCardProps {
  readonly communityName: string | undefined;
  readonly communityPhone: string | undefined;
  readonly grid: Community['grids'][number] | undefined;
}

/** Everything that can be done here can be done by ringing somebody. */
export function PhoneCard({ communityName, communityPhone, grid }: PhoneCardProps) {
  if (!communityPhone && !grid) return null;
  return (
    <Card tone="leaf">
      <View className="my-heading">{words.phoneTitle}</View>
      <Quiet>{words.phoneWhy}</Quiet>
      <View className="phone-buttons">
        {grid ? (
          <Button
            id="me-phone-grid"
            icon="phone"
            label={`${words.callGrid} · ${grid.name}`}
            onPress={() => ring(grid.phone)}
          />
        ) : null}
        {communityPhone ? (
          <Button
            id="me-phone-community"
            tone="ghost"
            icon="phone"
            label={communityName ? words.callNamed(communityName) : words.callCommunity}
            onPress={() => ring(communityPhone)}
          />
        ) : null}
      </View>
    </Card>
  );
}

function ring(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber });
}
