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
import { KeepVoice } from './keep-voice';
import { keepWords as words } from './kept-words';
import { useMe } from './use-me';
import { usePaper } from './use-proof';

interface KeepProofProps {
  /** What is proven: that she agreed, or that she wants it gone. */
  readonly label: string;
  readonly proof: Proof;
  /** What she says into the microphone; empty until there is something. */
  readonly sentence: string;
  /** How long a recording is kept, and what stays. */
  readonly voiceUntil: string;
  readonly uploadFolder: string | undefined;
  readonly onChange: (change: Partial<Proof>) => void;
}

const ways = [
  { value: 'spoken', label: words.spoken },
  { value: 'voice', label: words.voice },
  { value: 'paper', label: words.paper },
] as const;

/** How she said so: aloud before a witness, into the phone, or on a paper. */
export function KeepProof({ label, proof: { way, witness }, uploadFolder, onChange, ...said }: KeepProofProps) {
  const keep = { uploadFolder, onStored: (file: string | undefined) => onChange({ file }) };
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
      {way === 'voice' ? <KeepVoice key={said.sentence} {...said} {...keep} /> : null}
      {way === 'paper' ? <Paper {...keep} /> : null}
    </View>
  );
}

interface PaperProps {
  readonly uploadFolder: string | undefined;
  readonly onStored: (file: string | undefined) => void;
}

function Paper({ uploadFolder, onStored }: PaperProps) {
  const { phone } = useMe();
  const { sent, add, drop, retry } = usePaper(uploadFolder, onStored);
  return (
    <View>
      <PhotoPicker
        isSmall
        photos={sent ? [sent] : []}
        max={1}
        addLabel={words.photo}
        onAdd={add}
        onRemove={drop}
        onRetry={retry}
      />
      <Refused instead={gateWords.noPaper} phone={phone} />
      {sent?.state === 'failed' ? <FailureNote sentence={words.photoFailed} phone={phone} /> : null}
    </View>
  );
}
