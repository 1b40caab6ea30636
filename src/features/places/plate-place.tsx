import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { byPlate } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { workerOf } from '../../phone-words';
import { addressOf } from '../../place-words';
import { openCheck, openReportAt } from '../../routes';
import { WhoseCard } from './whose-card';
import { words } from './words';

type Plate = OutputOf<typeof byPlate>;

/** Where one stands, who looks after it, and what can be done about it: for anybody who scans the plate. */
export function PlatePlace({ scene, phone }: { scene: string; phone: Human }) {
  const plate = useAnswer(byPlate, { scene });
  return (
    <Answered answer={plate} phone={phone}>
      {(found) => <Place plate={found} phone={phone} />}
    </Answered>
  );
}

function Place({ plate, phone }: { plate: Plate; phone: Human }) {
  const { building, unit, shop, communityName, gridName, gridPhone } = plate;
  const buildingId = building?.id ?? shop?.buildingId;
  const gridId = building?.gridId ?? shop?.gridId;
  return (
    <View>
      <Title id="plate-place" isAnswer>
        {building ? addressOf({ buildingName: building.name, unit }) : shop?.name}
      </Title>
      {shop ? <View>{shop.address}</View> : null}
      <Quiet>{words.under(communityName, gridName)}</Quiet>
      <View className="gap-above" />
      {buildingId && gridId ? <WhoseCard buildingId={buildingId} gridId={gridId} phone={phone} /> : null}
      <View className="gap-above" />
      {buildingId ? (
        <Button id="plate-report" label={words.report} onPress={() => openReportAt({ buildingId, unit })} />
      ) : null}
      <View className="gap-above" />
      <Button id="plate-check" tone="plain" label={words.check} onPress={openCheck} />
      <View className="gap-above" />
      <RingButton id="plate-phone" human={{ who: workerOf(gridName), number: gridPhone }} />
    </View>
  );
}
