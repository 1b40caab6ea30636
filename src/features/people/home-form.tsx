import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { BuildingChoice } from './building-choice';
import { DoorChoice } from './door-choice';
import { GuideAgreed } from './guide-agreed';
import { Storey } from './storey';
import type { Settling } from './use-settle';
import { words } from './words';
import './people.scss';

interface HomeFormProps {
  readonly places: readonly Building[];
  readonly settling: Settling;
  readonly isOnTheWay: boolean;
  /** He has a home here, and a name. */
  readonly isMore: boolean;
}

/** Chooses building, unit and floor and says what to call one; `settling` carries it to the server. */
export function HomeForm({ places, settling, isOnTheWay, isMore }: HomeFormProps) {
  const [place, setPlace] = useState<Place>(nowhere);
  const [name, setName] = useState('');
  const building = places.find(({ id }) => id === place.buildingId);
  const settle = () => building && settling.settle({ ...place, buildingId: building.id, name });
  return (
    <View>
      <Title>{isMore ? words.settleMore : words.settleTitle}</Title>
      <Quiet>{isOnTheWay ? words.settleOnce : words.settleWhy}</Quiet>
      <View className="gap-above" />
      <BuildingChoice
        items={places}
        chosen={place.buildingId}
        onChoose={(buildingId) => setPlace({ ...nowhere, buildingId })}
      />
      {building ? null : <NotListed phone={settling.phone} />}
      {building ? <InBuilding building={building} place={place} phone={settling.phone} onPlace={setPlace} /> : null}
      {building && !isMore ? <NameField name={name} onName={setName} /> : null}
      {isMore ? null : <GuideAgreed id="settle-guide" sentence={words.settleAgrees} />}
      <View className="form-foot">
        {settling.error ? <FailureNote isWritten sentence={settling.error.message} phone={settling.phone} /> : null}
        <Button
          id="settle-do"
          label={words.settleDo}
          busyLabel={words.settleBusy}
          isBusy={settling.isBusy}
          isDisabled={!building}
          onPress={settle}
        />
      </View>
    </View>
  );
}

interface Place {
  readonly buildingId: string | undefined;
  readonly unit: number | undefined;
  readonly floor: number | undefined;
  readonly door: string | undefined;
}

const nowhere: Place = { buildingId: undefined, unit: undefined, floor: undefined, door: undefined };

interface InBuildingProps {
  readonly building: Building;
  readonly place: Place;
  readonly phone: Human;
  readonly onPlace: (place: Place) => void;
}

/** Unit, floor and, where the landing's doors are known, the door; another stairway or floor has other doors. */
function InBuilding({ building, place, phone, onPlace }: InBuildingProps) {
  const { unit, floor, door } = place;
  return (
    <View>
      <Storey
        building={building}
        unit={unit}
        floor={floor}
        onUnit={(next) => onPlace({ ...place, unit: next, door: undefined })}
        onFloor={(next) => onPlace({ ...place, floor: next, door: undefined })}
      />
      {unit !== undefined && floor !== undefined ? (
        <DoorChoice
          buildingId={building.id}
          unit={unit}
          floor={floor}
          door={door}
          phone={phone}
          onDoor={(next) => onPlace({ ...place, door: next })}
        />
      ) : null}
    </View>
  );
}

/** His building is not among them: somebody adds it who knows the place. */
function NotListed({ phone }: { phone: Human }) {
  return (
    <View>
      <Quiet>{words.buildingMissing}</Quiet>
      <View className="gap-above" />
      <RingButton id="settle-ring" human={phone} />
    </View>
  );
}

function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  return (
    <View>
      <Section>{words.yourName}</Section>
      <Field
        id="settle-name"
        label={words.yourNameWhy}
        hint={words.yourNameHint}
        max={limits.name.max}
        value={name}
        onChange={onName}
      />
    </View>
  );
}
