import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { PhotoPicker } from '../../components/photo-picker';
import { Section } from '../../components/text-block';
import type { KeepDraft } from './keep-draft';
import { keepWords as words } from './kept-words';
import { useMe } from './use-me';
import { useProof } from './use-proof';

interface KeepProofProps {
  readonly draft: KeepDraft;
  readonly uploadFolder: string | undefined;
  readonly onChange: (change: Partial<KeepDraft>) => void;
}

const ways = [
  { value: 'spoken', label: words.spoken },
  { value: 'paper', label: words.paper },
] as const;

/** How she agreed: aloud before a witness, or on a paper. */
export function KeepProof({ draft: { way, witness }, uploadFolder, onChange }: KeepProofProps) {
  const { phone } = useMe();
  const proof = useProof(uploadFolder, (file) => onChange({ file }));
  return (
    <View>
      <Section>{words.proof}</Section>
      <ChoiceList
        id="keep-way"
        label={words.proof}
        choices={ways}
        chosen={way}
        onChoose={(chosen) => onChange({ way: chosen })}
      />
      <View className="gap-above" />
      {way === 'spoken' ? (
        <Field
          id="keep-witness"
          label={words.witness}
          hint={words.witnessHint}
          max={limits.name.max}
          value={witness}
          onChange={(said) => onChange({ witness: said })}
        />
      ) : null}
      {way === 'paper' ? (
        <PhotoPicker
          isSmall
          photos={proof.picked}
          max={1}
          addLabel={words.photo}
          onAdd={proof.add}
          onRemove={proof.remove}
          onRetry={proof.retry}
        />
      ) : null}
      {proof.isFailed ? <FailureNote sentence={words.photoFailed} phone={phone} /> : null}
    </View>
  );
}
