import { View } from '@tarojs/components';
import { askedPurposes, consent, withdraw } from '#contracts/consents';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { Tag } from '../../components/tag';
import { openFamily } from '../../routes';
import { whenWords } from '../../time';
import { consentListWords as words } from './consent-list-words';
import { useConsents, type ConsentItem } from './use-consents';
import './people.scss';

interface ConsentListProps {
  readonly phone: Human;
  /** Of whom nothing is kept, nothing is asked. */
  readonly isKnown: boolean;
}

/** Each text by itself, with one tap to agree and one to take it back. */
export function ConsentList({ phone, isKnown }: ConsentListProps) {
  const answer = useConsents(isKnown);
  return (
    <View>
      <Title isAnswer>{words.title}</Title>
      <Quiet>{isKnown ? words.why : words.nobody}</Quiet>
      <View className="gap-above" />
      {isKnown ? (
        <Answered answer={answer} phone={phone}>
          {({ items }) => (
            <View>
              {items.map((item) => (
                <ConsentCard key={item.purpose} item={item} phone={phone} />
              ))}
            </View>
          )}
        </Answered>
      ) : null}
    </View>
  );
}

function ConsentCard({ item, phone }: { item: ConsentItem; phone: Human }) {
  const { purpose, title, sentences, isGiven, last } = item;
  return (
    <Card id={`consent-${purpose}`}>
      <View className="my-heading">{title}</View>
      {sentences.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
      <View className="gap-above" />
      {purpose === 'guide' && last && !isGiven ? <View id="guest-why">{words.guest}</View> : null}
      {purpose === 'minor' ? (
        <View>
          <Quiet>{words.minors}</Quiet>
          <Button id="consent-family" tone="plain" label={words.toFamily} onPress={openFamily} />
        </View>
      ) : (
        <View>
          <Tag {...(isGiven ? given : notGiven)} />
          {last ? <Quiet>{words.since(whenWords(last.at), last.textVersion)}</Quiet> : null}
          <View className="gap-above" />
          <Say item={item} phone={phone} />
        </View>
      )}
    </Card>
  );
}

const given = { tone: 'leaf', icon: 'check', word: words.given } as const;
const notGiven = { tone: 'quiet', icon: 'close', word: words.notGiven } as const;

/** As easily taken back as given: the same place, the same size, one tap. */
function Say({ item: { purpose, version, isGiven }, phone }: { item: ConsentItem; phone: Human }) {
  const [giving, taking] = [useCommand(consent), useCommand(withdraw)];
  const error = giving.error ?? taking.error;
  const asked = askedPurposes.ownTap.find((one) => one === purpose);
  const say = () => {
    if (isGiven) taking.mutate({ purpose });
    else if (asked) giving.mutate({ purpose: asked, textVersion: version });
  };
  // What was taken back and is asked no more can only be read.
  if (!isGiven && !asked) return null;
  return (
    <View>
      {error ? <FailureNote sentence={error.message} phone={phone} /> : null}
      <Button
        id={`say-${purpose}`}
        tone="ghost"
        label={isGiven ? words.withdraw : words.agree}
        busyLabel={words.busy}
        isBusy={giving.isPending || taking.isPending}
        onPress={say}
      />
    </View>
  );
}
