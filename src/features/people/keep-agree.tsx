import { View } from '@tarojs/components';
import { consentTexts } from '#contracts/consents';
import { Quiet, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { ConsentText } from './consent-text';
import { purposesFor, type KeepDraft, type KeptView, type ReadAloud } from './keep-draft';
import { KeepProof } from './keep-proof';
import { keepWords as words } from './kept-words';

interface KeepAgreeProps {
  /** The record that is put right, when there is one. */
  readonly before: KeptView | undefined;
  readonly draft: KeepDraft;
  readonly uploadFolder: string | undefined;
  readonly onChange: (change: Partial<KeepDraft>) => void;
}

/** Read aloud to her, one by one; nothing is ticked beforehand, and each is agreed to alone. */
export function KeepAgree({ before, draft, uploadFolder, onChange }: KeepAgreeProps) {
  const { tags, agreed } = draft;
  const purposes = purposesFor(tags, before);
  const tick = (purpose: ReadAloud, isTicked: boolean) =>
    onChange({ agreed: isTicked ? [...agreed, purpose] : agreed.filter((one) => one !== purpose) });
  return (
    <View>
      <Title>{words.agreeTitle}</Title>
      <Quiet>{words.agreeWhy}</Quiet>
      <View className="gap-above" />
      {purposes.map((purpose) => (
        <View key={purpose}>
          <ConsentText item={consentTexts[purpose]} />
          <Tick
            id={`keep-agree-${purpose}`}
            label={words.agrees}
            isTicked={agreed.includes(purpose)}
            onTick={(isTicked) => tick(purpose, isTicked)}
          />
        </View>
      ))}
      {purposes.includes('guide') ? <Quiet>{words.mustAgree}</Quiet> : null}
      {purposes.includes('health') ? <Quiet>{words.mustHealth}</Quiet> : null}
      <KeepProof
        label={words.proof}
        proof={draft}
        sentence={sentenceOf(draft, purposes)}
        voiceUntil={words.voiceUntil}
        uploadFolder={uploadFolder}
        onChange={onChange}
      />
    </View>
  );
}

/** What she says into the phone: her name, and what she agrees to of what was read to her. */
function sentenceOf({ name, agreed }: KeepDraft, purposes: readonly ReadAloud[]): string {
  const said = purposes.filter((purpose) => agreed.includes(purpose)).map((purpose) => words.aloudParts[purpose]);
  return said.length === 0 ? '' : words.aloud(name.trim(), said);
}
