import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import { handedToMe } from '#contracts/request-work';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Button } from '../../components/button';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { RequestCard } from './request-card';
import { workWords } from './work-words';

/** What this person was asked to do by others, for whoever can be asked; nothing where there is nothing. */
export function HandedToMe({ phone }: { phone: Human }) {
  const list = useAnswerPages(handedToMe, {});
  if (!list.data || list.data.length === 0) return null;
  return (
    <View id="handed">
      <Section>{workWords.handedToMe}</Section>
      {list.data.map((card) => (
        <RequestCard key={card.id} request={card} phone={phone} next={workWords.handedNext} />
      ))}
      {list.more ? (
        <Button id="handed-more" tone="plain" label={workWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
      ) : null}
      <View className="gap-above" />
    </View>
  );
}

/** Whether others may ask this person for a part of their work: his roles say so, by the contract. */
export function canBeAsked(person: Pick<Person, 'roles'> | null | undefined): boolean {
  return person?.roles.some(({ role }) => handedToMe.who.includes(role)) === true;
}
