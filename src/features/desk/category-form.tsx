import { useState } from 'react';
import { View } from '@tarojs/components';
import { settingLimits, unitsOf, type CategoryView } from '#contracts/community-settings';
import { questionLimits } from '#contracts/request-questions';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { Field } from '../../components/field';
import { Quiet, Section, Title } from '../../components/text-block';
import { draftOf, readDraft, type CategoryDraft, type Wrong } from './category-draft';
import { deadlineWords } from './deadline-words';
import { SaveBar } from './save-bar';
import { settingsWords as words } from './settings-words';
import { SpanField } from './span-field';
import { useSaving, type DecidedPart } from './use-settings';

interface CategoryFormProps extends DecidedPart {
  readonly category: CategoryView;
  readonly onBack: () => void;
}

const uses = [
  { value: 'on', label: words.isOn },
  { value: 'off', label: words.isOff },
] as const;

/** One category: what it is called, and how soon it is promised. What is pressing cannot be switched off. */
export function CategoryForm({ category, onBack, ...props }: CategoryFormProps) {
  const saving = useSaving(props);
  const [draft, setDraft] = useState(draftOf(category));
  const change = (changed: Partial<CategoryDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const read = readDraft(draft, category.questions);
  const { first, close } = category.ifNow;
  return (
    <View id="category-form">
      <Button id="category-back" tone="plain" label={words.back} onPress={onBack} />
      <Title>{words.changeOne(category.name)}</Title>
      <Quiet>{words.ifNow(deadlineWords(first), deadlineWords(close))}</Quiet>
      <View className="gap-above" />
      <CategoryFields category={category} draft={draft} wrong={read.wrong} onChange={change} />
      <Field
        id="category-questions"
        isLong
        label={words.questions}
        hint={words.questionsHint}
        value={draft.questions}
        max={questionLimits.lines}
        problem={read.wrong.includes('questions') ? words.problems.questions : undefined}
        onChange={(questions) => change({ questions })}
      />
      <Section>{words.use}</Section>
      {category.level === 'P0' ? (
        <Quiet>{words.alwaysOn}</Quiet>
      ) : (
        <ChoiceGrid
          id="category-use"
          label={words.use}
          choices={uses}
          chosen={draft.isOn ? 'on' : 'off'}
          onChoose={(value) => change({ isOn: value === 'on' })}
        />
      )}
      <SaveBar
        id="category"
        saving={saving}
        isChanged={JSON.stringify(draft) !== JSON.stringify(draftOf(category))}
        isRight={read.category !== undefined}
        onSave={() => read.category && saving.save({ category: read.category })}
      />
    </View>
  );
}

interface CategoryFieldsProps {
  readonly category: CategoryView;
  readonly draft: CategoryDraft;
  readonly wrong: readonly Wrong[];
  readonly onChange: (changed: Partial<CategoryDraft>) => void;
}

function CategoryFields({ category, draft, wrong, onChange }: CategoryFieldsProps) {
  return (
    <View>
      {(['name', 'examples'] as const).map((part) => (
        <Field
          key={part}
          id={`category-${part}`}
          label={part === 'name' ? words.categoryName : words.examples}
          value={draft[part]}
          max={settingLimits[part].max}
          problem={problemOf(wrong, part)}
          onChange={(value) => onChange({ [part]: value })}
        />
      ))}
      <View className="desk-spans">
        {(['first', 'close'] as const).map((part) => (
          <SpanField
            key={part}
            id={`category-${part}`}
            label={words[part]}
            span={draft[part]}
            units={unitsOf(category.level)}
            problem={problemOf(wrong, part)}
            onChange={(span) => onChange({ [part]: span })}
          />
        ))}
      </View>
    </View>
  );
}

function problemOf(wrong: readonly Wrong[], part: Exclude<Wrong, 'order' | 'questions'>): string | undefined {
  const { name, examples, amount, order } = words.problems;
  if (part === 'close' && wrong.includes('order')) return order;
  return wrong.includes(part) ? { name, examples, first: amount, close: amount }[part] : undefined;
}
