import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CategoryCode } from '#contracts/community-settings';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import { Quiet } from '../../components/text-block';
import { DangerFirst } from './danger-card';
import type { ReportDraft } from './draft';
import type { Sorted } from './questions';
import { reportWords as words } from './report-words';
import { useCategories } from './use-requests';
import './report-steps.scss';

interface KindProps {
  readonly draft: ReportDraft;
  readonly sorted: Sorted;
  readonly communityId: string | undefined;
  readonly onChoose: (category: CategoryCode) => void;
}

/** What kind of thing it is: guessed from the words, changed with two taps. Without network nobody is asked. */
export function KindChoice({ draft, sorted: { said, code }, communityId, onChoose }: KindProps) {
  const [isOpen, open] = useState(false);
  const items = useCategories(communityId).data?.items ?? [];
  const kind = items.find((one) => one.code === code);
  const choose = (chosen: CategoryCode) => {
    onChoose(chosen);
    open(false);
  };
  return (
    <>
      <DangerFirst said={draft.words} isChosen={said === 'A1'} />
      {kind ? (
        <Card id="report-kind">
          <Quiet>{words.kind}</Quiet>
          <View className="preview-words">{kind.name}</View>
          {isOpen ? (
            <ChoiceList
              id="kind"
              label={words.kindChange}
              choices={items.map(({ code: value, name }) => ({ value, label: name }))}
              chosen={code}
              onChoose={choose}
            />
          ) : (
            <Button id="kind-change" tone="plain" label={words.kindChange} onPress={() => open(true)} />
          )}
        </Card>
      ) : null}
    </>
  );
}
