import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { PhotoPicker } from '../../components/photo-picker';
import { Skeleton } from '../../components/skeleton';
import { Section, Title } from '../../components/text-block';
import { BuildingChoice, Storey, useBuildings, useMe } from '../people/public';
import { canBeSaved } from './overheard-draft';
import { Whose, type PartProps } from './overheard-whose';
import { overheardWords as words } from './overheard-words';
import { ReportWaits } from './report-waits';
import { Slip } from './slip';
import { useOverheard } from './use-overheard';
import { useFate } from './use-report';

/** What somebody said in passing, on one screen: his words, who he is, where; then the slip to show him. */
export function OverheardForm({ again }: { again: string | undefined }) {
  const me = useMe();
  const { draft, photos, saving, set } = useOverheard(me.uploadFolder, again);
  const saved = saving.isSuccess ? saving.variables : undefined;
  const { outcome, waiting } = useFate(saved?.key);
  if (saved && outcome) return <Slip id={outcome.id} />;
  if (saved) return <ReportWaits waiting={waiting} phone={me.phone} />;
  if (!draft) {
    return (
      <Page id="overheard">
        <Skeleton />
      </Page>
    );
  }
  const part = { draft, set, gridId: me.gridIds[0], communityId: me.community?.id };
  const note = saving.error ? <FailureNote isWritten sentence={saving.error.message} phone={me.phone} /> : null;
  return (
    <Page
      id="overheard"
      note={note}
      footer={
        <Button
          id="overheard-save"
          label={words.save}
          busyLabel={words.saving}
          isBusy={saving.isPending}
          isDisabled={!canBeSaved(draft)}
          onPress={() => saving.mutate(draft)}
        />
      }
    >
      <Title>{words.title}</Title>
      <Field
        id="overheard-words"
        isLong
        label={words.wordsLabel}
        hint={words.wordsHint}
        max={limits.words.max}
        value={draft.words}
        onChange={(said) => set({ words: said })}
      />
      <Whose {...part} />
      <Where {...part} />
      <View className="gap-above" />
      <PhotoPicker
        photos={photos.picked}
        max={photos.max}
        addLabel={words.photoAdd}
        onAdd={photos.add}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      {photos.failure ? <FailureNote sentence={photos.failure} phone={me.phone} /> : null}
    </Page>
  );
}

/** Where it is: at the shop that asks, else a building as a report asks for it. */
function Where({ draft, communityId, set }: PartProps) {
  const { data } = useBuildings(communityId);
  const { place, whose, isAtShop } = draft;
  const items = data?.items ?? [];
  const building = items.find(({ id }) => id === place.buildingId);
  const choices = [
    { value: 'shop', label: words.atShop },
    { value: 'building', label: words.elsewhere },
  ] as const;
  return (
    <View>
      <Section>{words.whereTitle}</Section>
      {whose === 'shop' ? (
        <ChoiceGrid
          id="at"
          label={words.whereTitle}
          choices={choices}
          chosen={isAtShop ? 'shop' : 'building'}
          onChoose={(at) => set({ isAtShop: at === 'shop' })}
        />
      ) : null}
      {whose === 'shop' && isAtShop ? null : (
        <View>
          <View className="gap-above" />
          <BuildingChoice
            items={items}
            chosen={place.buildingId}
            onChoose={(buildingId) => (buildingId === place.buildingId ? undefined : set({ place: { buildingId } }))}
          />
          {building ? (
            <Storey
              building={building}
              unit={place.unit}
              floor={place.floor}
              onUnit={(unit) => set({ place: { ...place, unit } })}
              onFloor={(floor) => set({ place: { ...place, floor } })}
            />
          ) : null}
        </View>
      )}
    </View>
  );
}
