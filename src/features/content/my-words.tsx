import { useState } from 'react';
import { View } from '@tarojs/components';
import type { mine } from '#contracts/content';
import type { FeedbackView } from '#contracts/feedback';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Quiet, Section } from '../../components/text-block';
import { whenWords } from '../../time';
import { useMe } from '../people/public';
import { useAppeal, useMyFeedback, useMyHeld } from './use-content';
import { stateWords, words } from './words';

type HeldOfMine = OutputOf<typeof mine>['items'][number];

/** What the community answered me: what a message about it leads to, so it stands first. Older ones come with the rest. */
export function AnsweredFeedback() {
  const items = useMyFeedback().data?.filter(({ answer }) => answer) ?? [];
  if (items.length === 0) return null;
  return (
    <View id="feedback-answered">
      <Section>{words.answeredTitle}</Section>
      {items.map((item) => (
        <FeedbackCard key={item.id} item={item} />
      ))}
      <View className="gap-above" />
    </View>
  );
}

/** What I told the community that waits for an answer, or asked for none. */
export function MyFeedback() {
  const { phone } = useMe();
  const list = useMyFeedback();
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <View>
          {items.some(isOpen) ? <Section>{words.mineTitle}</Section> : null}
          {items.filter(isOpen).map((item) => (
            <FeedbackCard key={item.id} item={item} />
          ))}
          {list.more ? (
            <Button
              id="more-feedback"
              tone="plain"
              label={words.more}
              isBusy={list.isLoadingMore}
              onPress={list.more}
            />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

const isOpen = ({ answer }: FeedbackView) => answer === undefined;

function FeedbackCard({ item }: { item: FeedbackView }) {
  const { answer } = item;
  return (
    <Card>
      <View>{item.words}</View>
      <Quiet>{whenWords(item.at)}</Quiet>
      {answer ? <View>{`${words.answerOf(answer.who.name)}${answer.words}`}</View> : null}
      {!answer && item.wantsAnswer ? <Quiet>{words.noAnswerYet}</Quiet> : null}
    </Card>
  );
}

/** What I wrote that others do not read, why, and how to ask for a second look. */
export function MyHeld() {
  const { phone } = useMe();
  const list = useMyHeld();
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <View>
          {items.length > 0 ? <Section>{words.heldTitle}</Section> : null}
          {items.map((item) => (
            <HeldCard key={item.id} item={item} />
          ))}
          {list.more ? (
            <Button id="more-held" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

function HeldCard({ item }: { item: HeldOfMine }) {
  const [isAsking, ask] = useState(false);
  return (
    <Card>
      <View>{item.excerpt || words.photo}</View>
      <Quiet>{stateWords[item.state]}</Quiet>
      {item.why === undefined ? null : <View>{words.because(item.why)}</View>}
      {item.appealUntil !== undefined && !isAsking ? (
        <Button id={`appeal-${item.id}`} tone="ghost" label={words.appealOffer} onPress={() => ask(true)} />
      ) : null}
      {item.appealUntil !== undefined && isAsking ? <AppealForm id={item.id} /> : null}
    </Card>
  );
}

function AppealForm({ id }: { id: string }) {
  const { phone } = useMe();
  const [said, say] = useState('');
  const appealing = useAppeal();
  return (
    <View>
      <Field
        id={`appeal-words-${id}`}
        isLong
        label={words.appealWords}
        hint={words.appealHint}
        max={limits.words.max}
        value={said}
        onChange={say}
      />
      {appealing.error ? <FailureNote sentence={appealing.error.message} isWritten phone={phone} /> : null}
      <Button
        id={`appeal-send-${id}`}
        label={words.appealSend}
        busyLabel={words.sending}
        isBusy={appealing.isPending}
        isDisabled={said.trim().length < limits.words.min}
        onPress={() => appealing.mutate({ id, words: said })}
      />
    </View>
  );
}
