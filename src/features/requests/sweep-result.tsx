import { View } from '@tarojs/components';
import type { SweepResult } from '#contracts/request-sweeps';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Quiet, Title } from '../../components/text-block';
import { openCase } from '../../routes';
import { whenWords } from '../../time';
import { useMe } from '../people/public';
import { SpotCountsBar } from './spot-look';
import { resultWords as words } from './sweep-words';
import { useResults } from './use-sweeps';
import './sweep.scss';

/** What became of it in every building, for who reported it or lives with it. */
export function Result({ id }: { id: string }) {
  const { phone } = useMe();
  const answer = useResults(id);
  const toCase = <Button id="result-case" tone="ghost" label={words.toCase} onPress={() => openCase(id)} />;
  return (
    <Page id="result" {...(answer.data && { footer: toCase })}>
      <Answered answer={answer} phone={phone}>
        {({ items }) => (
          <View>
            {items.length === 0 ? <EmptyState sentence={words.nothing} /> : null}
            {items.map((result) => (
              <OneResult key={result.endedAt} result={result} />
            ))}
          </View>
        )}
      </Answered>
    </Page>
  );
}

function OneResult({ result: { thing, words: said, endedAt, total, counts } }: { result: SweepResult }) {
  return (
    <View>
      <Title isAnswer>{words.title(thing)}</Title>
      <View className="gap-above" />
      <Card tone="leaf">
        <View className="sweep-words">{said}</View>
      </Card>
      <Card>
        <View className="sweep-words">{words.looked(total)}</View>
        <SpotCountsBar counts={counts} />
      </Card>
      <View className="gap-above" />
      <Quiet>{words.when(whenWords(endedAt))}</Quiet>
      <View className="gap-above" />
    </View>
  );
}
