import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CategoryView, SettingsView, Span } from '#contracts/community-settings';
import { press } from '../../components/press';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { CategoryForm } from './category-form';
import { deadlineWords } from './deadline-words';
import { DeskTable } from './desk-table';
import { settingsWords as words } from './settings-words';
import type { DecidedPart } from './use-settings';

/** All categories with their promises, or the one that is being changed. */
export function CategoriesPart(props: DecidedPart) {
  const [code, setCode] = useState<string>();
  const open = props.seen.categories.find((one) => one.code === code);
  if (open)
    return (
      <CategoryForm key={`${open.code} ${props.round}`} {...props} category={open} onBack={() => setCode(undefined)} />
    );
  return (
    <View id="categories">
      <Title>{words.categoriesTitle}</Title>
      <Quiet>{words.categoriesWhy}</Quiet>
      <Quiet>{words.categoriesHow}</Quiet>
      <View className="gap-above" />
      <DeskTable
        id="category"
        label={words.categories}
        titles={words.categoryTitles}
        rows={props.seen.categories.map((category) => rowOf(category, () => setCode(category.code)))}
      />
    </View>
  );
}

function rowOf({ code, name, examples, level, first, close, isOn, ifNow }: CategoryView, onChange: () => void) {
  return {
    id: code,
    cells: [
      <View key="name">
        <View className="desk-row-title">{name}</View>
        <View className="desk-row-line">{examples}</View>
      </View>,
      isOn ? <LevelTag key="level" level={level} /> : <Tag key="level" tone="quiet" icon="close" word={words.off} />,
      spanWords(first),
      spanWords(close),
      <View key="now">
        <View>{words.by(deadlineWords(ifNow.close))}</View>
        {ifNow.close.isTentative ? <View className="desk-row-line">{words.tentative}</View> : null}
      </View>,
      <View
        key="change"
        className="button button-ghost"
        {...press({ id: `category-change-${code}`, label: words.changeOne(name), onPress: onChange })}
      >
        {words.change}
      </View>,
    ],
  };
}

type Level = SettingsView['categories'][number]['level'];

const levelTones = { P0: 'brick', P1: 'apricot', P2: 'leaf', P3: 'quiet' } as const;
const levelIcons = { P0: 'alert', P1: 'bell', P2: 'working', P3: 'received' } as const;

function LevelTag({ level }: { level: Level }) {
  return <Tag tone={levelTones[level]} icon={levelIcons[level]} word={words.levels[level]} />;
}

function spanWords({ amount, unit }: Span): string {
  return words.spans[unit](amount);
}
