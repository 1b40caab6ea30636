import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { byPlate } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { workerOf } from '../../phone-words';
import { addressOf } from '../../place-words';
import { openCheck, openReport, openReportAt } from '../../routes';
import { WhoseCard } from './whose-card';
import { words } from './words';

type Plate = OutputOf<typeof byPlate>;

/** Where one stands, who looks after it, and what can be done about it: for anybody who scans the plate. */
export function PlatePlace({ scene, phone }: { scene: string; phone: Human }) {
  const plate = useAnswer(byPlate, { scene });
  if (plate.error?.code === 'PLACE_UNKNOWN') return <Gone phone={phone} />;
  return (
    <Answered answer={plate} phone={phone}>
      {(found) => <Place plate={found} phone={phone} />}
    </Answered>
  );
}

/** A plate of what is there no more: what was to be said here is said all the same. */
function Gone({ phone }: { phone: Human }) {
  return (
    <View>
      <FailureNote sentence={words.gone} phone={phone} />
      <View className="gap-above" />
      <Button id="plate-report" label={words.reportElsewhere} onPress={openReport} />
    </View>
  );
}

function Place({ plate, phone }: { plate: Plate; phone: Human }) {
  const { building, unit, shop, communityName, gridName, gridPhone } = plate;
  const { buildingId, gridId } = building ? { buildingId: building.id, gridId: building.gridId } : { ...shop };
  return (
    <View>
      <Title id="plate-place" isAnswer>
        {building ? <Address>{addressOf({ buildingName: building.name, unit })}</Address> : shop?.name}
      </Title>
      {shop ? <Address>{shop.address}</Address> : null}
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
