import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { SpotView } from '#contracts/request-sweeps';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { Section } from '../../components/text-block';
import { useMe } from '../people/public';
import { NoPhoto, Proof } from './proof';
import { canBeSaid } from './spot-input';
import { pointWords as words } from './sweep-words';
import { useSpotForm, type SpotForm as Form } from './use-spot';

interface SpotFormProps {
  readonly spot: SpotView;
  readonly form: Form;
  readonly head: ReactNode;
  readonly onClose: () => void;
}

const wordsOf = {
  broken: {
    title: words.brokenTitle,
    photo: words.brokenPhoto,
    label: words.brokenWords,
    hint: words.brokenHint,
    do: words.brokenDo,
  },
  mended: {
    title: words.mendedTitle,
    photo: words.mendedPhoto,
    label: words.mendedWords,
    hint: words.mendedHint,
    do: words.mendedDo,
  },
} as const;

/** What somebody shows and says of a building: a picture, a few words, or the reason for no picture of what he mended. */
export function SpotForm({ spot, form, head, onClose }: SpotFormProps) {
  const { phone } = useMe();
  const { draft, change, photos, sending } = useSpotForm(spot, form, onClose);
  const said = wordsOf[form];
  const failure = sending.error ? (
    <FailureNote
      isWritten
      sentence={sending.error.message}
      isOffline={sending.error.code === 'OFFLINE'}
      phone={phone}
    />
  ) : null;
  const footer = (
    <View className="spot-big">
      <Button id="spot-cancel" tone="ghost" label={words.cancel} onPress={onClose} />
      <Button
        id={`spot-${form}-do`}
        tone={form === 'broken' ? 'danger' : 'leaf'}
        label={said.do}
        busyLabel={words.busy}
        isBusy={sending.isPending}
        isDisabled={!draft || !canBeSaid(form, draft)}
        onPress={() => {
          if (draft) sending.mutate(draft);
        }}
      />
    </View>
  );
  return (
    <Page id="spot" note={failure} footer={footer}>
      {head}
      <Section>{said.title}</Section>
      <Proof
        before={form === 'mended' ? spot.checked?.photo : undefined}
        photos={photos}
        label={said.photo}
        phone={phone}
      />
      {form === 'mended' && draft?.photos.length === 0 ? (
        <NoPhoto
          chosen={draft.noPhotoReason}
          onChoose={(noPhotoReason) => change((before) => ({ ...before, noPhotoReason }))}
        />
      ) : null}
      <View className="gap-above" />
      <Field
        id="spot-words"
        isLong
        label={said.label}
        hint={said.hint}
        max={limits.words.max}
        value={draft?.words ?? ''}
        onChange={(written) => change((before) => ({ ...before, words: written }))}
      />
    </Page>
  );
}
