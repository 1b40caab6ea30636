import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { myCorrections } from '#contracts/rights';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { RingButton, type Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { openCorrect } from '../../routes';
import { whenWords } from '../../time';
import { correctionsWords as words, correctWords } from './rights-words';
import './rights.scss';

type Correction = OutputOf<typeof myCorrections>['items'][number];

/** What I asked to be put right, each with what was answered, newest first. */
export function MyCorrections({ phone }: { phone: Human }) {
  const list = useAnswerPages(myCorrections, {});
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <View>
          {items.length === 0 ? <EmptyState sentence={words.none} /> : <Head items={items} />}
          {items.map((item) => (
            <CorrectionCard key={item.id} item={item} />
          ))}
          {list.more ? (
            <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
          <View className="gap-above" />
          <Button id="corrections-again" tone="ghost" label={words.again} onPress={openCorrect} />
          <View className="gap-above" />
          {items.some(({ answer }) => answer) ? <Quiet>{words.unhappy}</Quiet> : null}
          <View className="gap-above" />
          <RingButton id="corrections-ring" human={phone} />
        </View>
      )}
    </Answered>
  );
}

function Head({ items }: { items: readonly Correction[] }) {
  return (
    <View>
      <Title id="corrections-title" isAnswer>
        {words.title(items.filter(({ answer }) => !answer).length)}
      </Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
    </View>
  );
}

function CorrectionCard({ item: { id, field, at, words: asked, answer } }: { item: Correction }) {
  return (
    <Card id={`correction-${id}`}>
      <Quiet>{words.asked(correctWords.fields[field], whenWords(at))}</Quiet>
      <View>{asked}</View>
      <View className="correction-answer">
        <Tag {...lookOf(answer)} />
        {answer ? (
          <View>
            <View className="correction-words">{answer.words}</View>
            <Quiet>{words.answerAt(whenWords(answer.at))}</Quiet>
          </View>
        ) : null}
      </View>
    </Card>
  );
}

function lookOf(answer: Correction['answer']) {
  if (!answer) return { tone: 'apricot', icon: 'received', word: words.waiting } as const;
  return answer.isDone
    ? ({ tone: 'leaf', icon: 'check', word: words.done } as const)
    : ({ tone: 'quiet', icon: 'close', word: words.notDone } as const);
}
