import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Home } from '#contracts/people';
import type { Building } from '#contracts/places';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Quiet, Section, Title } from '../../components/text-block';
import { BuildingChoice } from './building-choice';
import { Storey } from './storey';
import type { Settling } from './use-settle';
import { words } from './words';
import './people.scss';

interface HomeFormProps {
  readonly places: readonly Building[];
  readonly home?: Home | undefined;
  readonly settling: Settling;
  readonly isOnTheWay: boolean;
}

/** Chooses building, unit and floor and says what to call one; `settling` carries it to the server. */
export function HomeForm({ places, home, settling, isOnTheWay }: HomeFormProps) {
  const [place, setPlace] = useState<Place>({ buildingId: home?.buildingId, unit: home?.unit, floor: home?.floor });
  const [name, setName] = useState('');
  const building = places.find(({ id }) => id === place.buildingId);
  const settle = () => building && settling.settle({ ...place, buildingId: building.id, name });
  return (
    <View>
      <Title>{words.settleTitle}</Title>
      <Quiet>{isOnTheWay ? words.settleOnce : words.settleWhy}</Quiet>
      <View className="gap-above" />
      <BuildingChoice
        items={places}
        chosen={place.buildingId}
        onChoose={(buildingId) => setPlace({ buildingId, unit: undefined, floor: undefined })}
      />
      {building ? null : <Quiet>{words.buildingMissing}</Quiet>}
      {building ? (
        <Storey
          building={building}
          unit={place.unit}
          floor={place.floor}
          onUnit={(unit) => setPlace({ ...place, unit })}
          onFloor={(floor) => setPlace({ ...place, floor })}
        />
      ) : null}
      {building ? <NameField name={name} onName={setName} /> : null}
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
