import { View } from '@tarojs/components';
import type { Community } from '#contracts/places';
import { Card } from '../../components/card';
import { RingButton } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { workerOf } from '../../phone-words';
import { cityLine } from './use-me';
import { words } from './words';
import './people.scss';

interface PhoneCardProps {
  readonly communityName: string | undefined;
  readonly communityPhone: string | undefined;
  readonly grid: Community['grids'][number] | undefined;
  /** It is known that no community knows him. */
  readonly isStranger: boolean;
}

/** Everything that can be done here can be done by ringing somebody. */
export function PhoneCard({ communityName, communityPhone, grid, isStranger }: PhoneCardProps) {
  if (!communityPhone && !grid) return isStranger ? <CityCard /> : null;
  return (
    <Card tone="leaf">
      <View className="my-heading">{words.phoneTitle}</View>
      <Quiet>{words.phoneWhy}</Quiet>
      <View className="phone-buttons">
        {grid ? (
          <RingButton id="me-phone-grid" tone="leaf" human={{ who: workerOf(grid.name), number: grid.phone }} />
        ) : null}
        {communityPhone ? (
          <RingButton
            id="me-phone-community"
            human={{ who: communityName ?? words.community, number: communityPhone }}
          />
        ) : null}
      </View>
    </Card>
  );
}

/** Whoever has not said where he lives reaches somebody, too. */
function CityCard() {
  return (
    <Card tone="leaf">
      <View className="my-heading">{words.phoneTitle}</View>
      <Quiet>{words.phoneWhy}</Quiet>
      <View className="phone-buttons">
        <RingButton id="me-phone-city" human={cityLine} />
      </View>
    </Card>
  );
}
