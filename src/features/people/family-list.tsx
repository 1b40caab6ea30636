import { View } from '@tarojs/components';
import type { family } from '#contracts/families';
import type { OutputOf } from '#contracts/operation';
import { Button } from '../../components/button';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { openFamilyAccept, openFamilyMinor, openFamilyOffer } from '../../routes';
import { HelpedCard, HelperCard } from './family-cards';
import { familyWords as words } from './family-words';

interface FamilyListProps {
  readonly family: OutputOf<typeof family>;
  readonly phone: Human;
}

/** Both sides of a family: who may act for me, and for whom I may. */
export function FamilyList({ family: { helpers, helped }, phone }: FamilyListProps) {
  return (
    <View>
      <Title id="family-title" isAnswer>
        {words.title}
      </Title>
      <Quiet>{words.why}</Quiet>
      <Section>{words.helpersTitle}</Section>
      {helpers.length === 0 ? <View>{words.helpersNobody}</View> : null}
      {helpers.map((one, index) => (
        <HelperCard key={one.personId} one={one} at={index + 1} phone={phone} />
      ))}
      <View className="gap-above" />
      <Button id="family-offer" label={words.offer} onPress={openFamilyOffer} />
      <Section>{words.helpedTitle}</Section>
      {helped.length === 0 ? <View>{words.helpedNobody}</View> : null}
      {helped.map((one, index) => (
        <HelpedCard key={one.personId} one={one} at={index + 1} phone={phone} />
      ))}
      <View className="gap-above" />
      <Button id="family-accept" tone="ghost" label={words.accept} onPress={openFamilyAccept} />
      <View className="gap-above" />
      <Button id="family-minor" tone="ghost" label={words.minor} onPress={openFamilyMinor} />
      <View className="gap-above" />
      <Quiet>{words.ownPhone}</Quiet>
      <View className="gap-above" />
      <RingButton id="family-ring" human={phone} />
    </View>
  );
}
