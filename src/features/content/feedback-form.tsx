import { useState } from 'react';
import { View } from '@tarojs/components';
import { feedbackLimit } from '#contracts/feedback';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid, ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { Section } from '../../components/text-block';
import { useCommunities, useMe } from '../people/public';
import { useGiveFeedback } from './use-content';
import { words } from './words';

const answers = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const;

/** What somebody wants to tell the community; whoever has none yet says which one. */
export function FeedbackForm() {
  const { phone } = useMe();
  const { communityId, choice } = useWhichCommunity();
  const [said, say] = useState('');
  const [wantsAnswer, setWantsAnswer] = useState<'yes' | 'no'>('yes');
  const sending = useGiveFeedback();
  const isReady = communityId !== undefined && said.trim().length >= feedbackLimit.min;
  const send = () => {
    if (!isReady) return;
    const input = { communityId, words: said, wantsAnswer: wantsAnswer === 'yes' };
    sending.mutate(input, { onSuccess: () => say('') });
  };
  return (
    <View id="feedback-form">
      {choice}
      <Field
        id="feedback-words"
        isLong
        label={words.feedbackWords}
        hint={words.feedbackHint}
        max={feedbackLimit.max}
        value={said}
        onChange={say}
      />
      <Section>{words.wantsAnswer}</Section>
      <ChoiceGrid
        id="answer"
        label={words.wantsAnswer}
        choices={answers}
        chosen={wantsAnswer}
        onChoose={setWantsAnswer}
      />
      {sending.error ? <FailureNote sentence={sending.error.message} isWritten phone={phone} /> : null}
      {sending.isSuccess && said === '' ? <Card tone="leaf">{words.feedbackSent}</Card> : null}
      <View className="gap-above" />
      <Button
        id="feedback-send"
        label={words.send}
        busyLabel={words.sending}
        isBusy={sending.isPending}
        isDisabled={!isReady}
        onPress={send}
      />
    </View>
  );
}

/** One's own community, or the only one there is, or the one chosen. */
function useWhichCommunity() {
  const { community } = useMe();
  const all = useCommunities(community === undefined).data?.items ?? [];
  const [chosen, choose] = useState<string>();
  if (community) return { communityId: community.id, choice: null };
  if (all.length <= 1) return { communityId: all[0]?.id, choice: null };
  const choices = all.map(({ id, name }) => ({ value: id, label: name }));
  const list = { id: 'community', label: words.whichCommunity, choices, chosen, onChoose: choose };
  return { communityId: chosen, choice: <ChoiceList {...list} /> };
}
