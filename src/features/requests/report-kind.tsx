import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Category, CategoryCode } from '#contracts/community-settings';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import { Page } from '../../components/page';
import { Quiet, Title } from '../../components/text-block';
import { reportWords as words } from './report-words';
import './report-steps.scss';

interface KindProps {
  readonly items: readonly Pick<Category, 'code' | 'name'>[];
  readonly code: CategoryCode;
}

/** What kind of thing it is, guessed from the words. Without network nobody is asked. */
export function KindCard({ items, code, onChange }: KindProps & { readonly onChange: () => void }) {
  const kind = items.find((one) => one.code === code);
  if (!kind) return null;
  return (
    <Card id="report-kind">
      <Quiet>{words.kind}</Quiet>
      <View className="preview-words">{kind.name}</View>
      <Button id="kind-change" tone="plain" label={words.kindChange} onPress={onChange} />
    </Card>
  );
}

type KindPageProps = KindProps & {
  readonly onChoose: (category: CategoryCode) => void;
  readonly onKeep: () => void;
};

/** A screen of its own to choose another: in large text the list alone is some screens long. */
export function KindPage({ items, code, onChoose, onKeep }: KindPageProps) {
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  return (
    <Page id="report-kinds" footer={<Button id="kind-keep" tone="ghost" label={words.kindKeep} onPress={onKeep} />}>
      <Title>{words.kindTitle}</Title>
      <View className="gap-above" />
      <ChoiceList
        id="kind"
        label={words.kindTitle}
        choices={items.map(({ code: value, name }) => ({ value, label: name }))}
        chosen={code}
        onChoose={onChoose}
      />
    </Page>
  );
}
