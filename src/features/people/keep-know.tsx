import { View } from '@tarojs/components';
import { careTags, type CareTag } from '#contracts/kept-persons';
import { Field } from '../../components/field';
import { Quiet, Section, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { isBirthWrong, isPhoneWrong, type KeepDraft } from './keep-draft';
import { careTagWords, keepWords as words } from './kept-words';

const most = { phone: 14, birth: 4, note: 100 };

interface KeepKnowProps {
  readonly draft: KeepDraft;
  /** What is kept now, when a record is put right. */
  readonly maskedPhone: string | undefined;
  readonly onChange: (change: Partial<KeepDraft>) => void;
}

/** What helps at the door; nothing of it has to be said. */
export function KeepKnow({ draft, maskedPhone, onChange }: KeepKnowProps) {
  const { phone, birth, note } = draft;
  return (
    <View>
      <Title>{words.knowTitle}</Title>
      <Quiet>{words.knowWhy}</Quiet>
      <View className="gap-above" />
      <Field
        id="keep-phone"
        label={maskedPhone ? words.phoneNow(maskedPhone) : words.phone}
        hint={words.phoneHint}
        max={most.phone}
        value={phone}
        problem={isPhoneWrong(draft) ? words.phoneWrong : undefined}
        onChange={(said) => onChange({ phone: said })}
      />
      <Field
        id="keep-birth"
        label={words.birth}
        hint={words.birthHint}
        max={most.birth}
        value={birth}
        problem={isBirthWrong(draft) ? words.birthWrong : undefined}
        onChange={(said) => onChange({ birth: said })}
      />
      <Tags chosen={draft.tags} onChange={(tags) => onChange({ tags })} />
      <View className="gap-above" />
      <Field
        id="keep-note"
        isLong
        label={words.note}
        hint={words.noteHint}
        max={most.note}
        value={note}
        onChange={(said) => onChange({ note: said })}
      />
    </View>
  );
}

function Tags({ chosen, onChange }: { chosen: readonly CareTag[]; onChange: (tags: readonly CareTag[]) => void }) {
  return (
    <View>
      <Section>{words.tags}</Section>
      {careTags.map((tag) => (
        <Tick
          key={tag}
          id={`keep-tag-${tag}`}
          label={careTagWords[tag]}
          isTicked={chosen.includes(tag)}
          onTick={(isTicked) => onChange(isTicked ? [...chosen, tag] : chosen.filter((one) => one !== tag))}
        />
      ))}
    </View>
  );
}
