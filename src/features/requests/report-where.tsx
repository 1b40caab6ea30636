import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { BuildingChoice, HomeQuestion, Storey, useBuildings } from '../people/public';
import { PinAsk, PinPart, usePin } from './report-pin';
import { ActingFor, communityOf, ElderPhone, StepButtons, type StepProps } from './report-step';
import { reportWords } from './report-words';

/** Where it is: a floor of a stairway, never a door. Who has no home here yet is asked for it first. */
export function WhereStep({ draft, me, reporting, whose }: StepProps) {
  const buildings = useBuildings(me.community?.id);
  const hasHome = me.home !== undefined || me.answer.data === undefined;
  const back = () => reporting.go(1);
  const pinning = usePin({ pin: draft.pin, isKnown: me.person !== undefined, onPin: reporting.setPin });
  if (!hasHome) {
    return (
      <Page id="report-home">
        <HomeQuestion isOnTheWay communityId={me.community?.id ?? communityOf(draft.place)} phone={me.phone} />
        <Button id="step-back" tone="plain" label={reportWords.back} onPress={back} />
        <ElderPhone phone={me.phone} />
      </Page>
    );
  }
  if (pinning.asked) return <PinAsk pinning={pinning} phone={me.phone} />;
  const next = () => reporting.go(3);
  const footer = <StepButtons onBack={back} onNext={next} isDisabled={!draft.place.buildingId} />;
  return (
    <Page id="report-where" footer={footer}>
      <Steps at={2} of={4} />
      <ActingFor whose={whose} />
      <Title>{reportWords.whereTitle}</Title>
      <Quiet>{reportWords.whereWhy}</Quiet>
      <View className="gap-above" />
      <Answered answer={me.answer.data ? buildings : me.answer} phone={me.phone}>
        {() => <PlaceChoice items={buildings.data?.items ?? []} place={draft.place} onPlace={reporting.setPlace} />}
      </Answered>
      <PinPart pinning={pinning} />
      <ElderPhone phone={me.phone} />
    </Page>
  );
}

interface PlaceChoiceProps {
  readonly items: readonly Building[];
  readonly place: StepProps['draft']['place'];
  readonly onPlace: (place: StepProps['draft']['place']) => void;
}

function PlaceChoice({ items, place, onPlace }: PlaceChoiceProps) {
  const building = items.find(({ id }) => id === place.buildingId);
  const choose = (buildingId: string) => {
    if (buildingId !== place.buildingId) onPlace({ buildingId });
  };
  return (
    <View>
      <BuildingChoice items={items} chosen={place.buildingId} onChoose={choose} />
      {building ? (
        <Storey
          building={building}
          unit={place.unit}
          floor={place.floor}
          onUnit={(unit) => onPlace({ ...place, unit })}
          onFloor={(floor) => onPlace({ ...place, floor })}
        />
      ) : null}
    </View>
  );
}
