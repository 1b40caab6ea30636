import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { PhotoPicker } from '../../components/photo-picker';
import { Section } from '../../components/text-block';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import type { Proof } from './keep-draft';
import { keepWords as words } from './kept-words';
import { useMe } from './use-me';
import { useProof } from './use-proof';

interface KeepProofProps {
  /** What is proven: that she agreed, or that she wants it gone. */
  readonly label: string;
  readonly proof: Proof;
  readonly uploadFolder: string | undefined;
  readonly onChange: (change: Partial<Proof>) => void;
}

const ways = [
  { value: 'spoken', label: words.spoken },
  { value: 'paper', label: words.paper },
] as const;

/** How she said so: aloud before a witness, or on a paper. */
export function KeepProof({ label, proof: { way, witness }, uploadFolder, onChange }: KeepProofProps) {
  const { phone } = useMe();
  const paper = useProof(uploadFolder, (file) => onChange({ file }));
  return (
    <View>
      <Section>{label}</Section>
      <ChoiceList
        id="keep-way"
        label={label}
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
          photos={paper.picked}
          max={1}
          addLabel={words.photo}
          onAdd={paper.add}
          onRemove={paper.remove}
          onRetry={paper.retry}
        />
      ) : null}
      {way === 'paper' ? <Refused instead={gateWords.noPaper} phone={phone} /> : null}
      {paper.isFailed ? <FailureNote sentence={words.photoFailed} phone={phone} /> : null}
    </View>
  );
}
