import { View } from '@tarojs/components';
import { type RequestView } from '#contracts/requests';
import { limits } from '#contracts/values';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Quiet, Section } from '../../components/text-block';
import { Beginnings } from './beginnings';
import { pictureBefore } from './before-after';
import { NoPhoto, Proof } from './proof';
import { workObstaclesOf } from './report-input';
import { useResolve } from './use-resolve';
import { workWords } from './work-words';
import type { Human } from '../../components/ring-button';
import './case-sheet.scss';

interface ResolveFormProps {
  readonly request: RequestView;
  readonly uploadFolder: string | undefined;
  readonly phone: Human;
  /** Another form is open; nothing written here is lost. */
  readonly isFolded: boolean;
}

/** What was done: a photo or the reason for none, and one sentence for the asker. */
export function ResolveForm({ request, uploadFolder, phone, isFolded }: ResolveFormProps) {
  const { draft, change, photos, sending } = useResolve(request, uploadFolder);
  if (!draft) return null;
  const obstacles = workObstaclesOf(draft);
  const say = (words: string) => change((before) => ({ ...before, words }));
  return (
    <View id="resolve-form" className={isFolded ? 'folded' : ''}>
      <Section>{workWords.resolveTitle}</Section>
      <Proof before={pictureBefore(request)} photos={photos} label={workWords.resolvePhoto} phone={phone} />
      {draft.photos.length === 0 ? (
        <NoPhoto
          chosen={draft.noPhotoReason}
          onChoose={(noPhotoReason) => change((before) => ({ ...before, noPhotoReason }))}
        />
      ) : null}
      <Beginnings items={workWords.resolveBeginnings} words={draft.words} onWords={say} />
      <Field
        id="resolve-words"
        isLong
        label={workWords.resolveWordsLabel}
        hint={workWords.resolveWordsHint}
        max={limits.words.max}
        value={draft.words}
        onChange={say}
      />
      {sending.error ? (
        <FailureNote
          isWritten
          sentence={sending.error.message}
          isOffline={sending.error.code === 'OFFLINE'}
          phone={phone}
        />
      ) : null}
      {obstacles.includes('proof') ? <Quiet>{workWords.proofMissing}</Quiet> : null}
      {obstacles.includes('words') ? <Quiet>{workWords.wordsMissing}</Quiet> : null}
      <View className="gap-above" />
      <Button
        id="work-resolve"
        label={workWords.resolveDo}
        busyLabel={workWords.resolveBusy}
        isBusy={sending.isPending}
        isDisabled={obstacles.length > 0}
        onPress={() => sending.mutate(draft)}
      />
    </View>
  );
}
