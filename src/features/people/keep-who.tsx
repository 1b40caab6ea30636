import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { limits } from '#contracts/values';
import { Field } from '../../components/field';
import { Quiet, Title } from '../../components/text-block';
import { BuildingChoice } from './building-choice';
import { nowhere, type KeepDraft } from './keep-draft';
import { keepWords as words } from './kept-words';
import { Storey } from './storey';

/** A door's number is short everywhere. */
const doorMost = 8;

interface KeepWhoProps {
  readonly draft: KeepDraft;
  readonly places: readonly Building[];
  readonly onChange: (change: Partial<KeepDraft>) => void;
}

/** Who it is and where one finds her. */
export function KeepWho({ draft: { name, place }, places, onChange }: KeepWhoProps) {
  const building = places.find(({ id }) => id === place.buildingId);
  const move = (moved: Partial<KeepDraft['place']>) => onChange({ place: { ...place, ...moved } });
  return (
    <View>
      <Title>{words.whoTitle}</Title>
      <Quiet>{words.whoWhy}</Quiet>
      <View className="gap-above" />
      <Field
        id="keep-name"
        label={words.name}
        hint={words.nameHint}
        max={limits.name.max}
        value={name}
        onChange={(said) => onChange({ name: said })}
      />
      <BuildingChoice
        items={places}
        chosen={place.buildingId}
        onChoose={(buildingId) => onChange({ place: { ...nowhere, buildingId } })}
      />
      {building ? <Inside building={building} place={place} onMove={move} /> : null}
    </View>
  );
}

interface InsideProps {
  readonly building: Building;
  readonly place: KeepDraft['place'];
  readonly onMove: (moved: Partial<KeepDraft['place']>) => void;
}

function Inside({ building, place, onMove }: InsideProps) {
  return (
    <View>
      <Storey
        building={building}
        unit={place.unit}
        floor={place.floor}
        onUnit={(unit) => onMove({ unit })}
        onFloor={(floor) => onMove({ floor })}
      />
      <View className="gap-above" />
      <Field
        id="keep-door"
        label={words.door}
        hint={words.doorHint}
        max={doorMost}
        value={place.door}
        onChange={(door) => onMove({ door })}
      />
    </View>
  );
}
