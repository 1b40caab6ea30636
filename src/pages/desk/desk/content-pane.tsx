import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Answered } from '../../../components/answered';
import { ChoiceGrid } from '../../../components/choice-grid';
import type { Human } from '../../../components/ring-button';
import { CorrectionAnswer } from '../../../features/desk/correction-answer';
import { FeedbackAnswer } from '../../../features/desk/feedback-answer';
import { heldWords as words } from '../../../features/desk/held-words';
import { TwoPanes } from '../../../features/desk/two-panes';
import { useCorrections, useHeld, useTold } from '../../../features/desk/use-held';
import { correctWords } from '../../../features/privacy/public';
import { whenWords } from '../../../time';
import { HeldDecision } from './held-decision';

interface ContentPaneProps {
  readonly communityId: string;
  readonly phone: Human;
}

const kinds = ['held', 'feedback', 'corrections'] as const;
type Kind = (typeof kinds)[number];
type Listed = ContentPaneProps & { readonly above: ReactNode };
const lists: Readonly<Record<Kind, (listed: Listed) => ReactNode>> = { held: Held, feedback: Told, corrections: Asked };

/** What people wrote that somebody has to look at: words that wait, what was told the community, what is kept wrong. */
export function ContentPane(props: ContentPaneProps) {
  const [kind, setKind] = useState<Kind>('held');
  const choices = kinds.map((value) => ({ value, label: words[value] }));
  const above = <ChoiceGrid id="content" label={words.which} choices={choices} chosen={kind} onChoose={setKind} />;
  const List = lists[kind];
  return (
    <View>
      <List {...props} above={above} />
    </View>
  );
}

function Held({ communityId, phone, above }: Listed) {
  const answer = useHeld(communityId);
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <TwoPanes
          above={above}
          rows={items.map(({ id, excerpt, number, reason }) => ({
            ...{ id, title: excerpt, line: `${words.number(number)} ${words.reasons[reason]}` },
          }))}
        >
          {(id) => {
            const item = items.find((one) => one.id === id);
            return item ? <HeldDecision key={id} item={item} phone={phone} /> : null;
          }}
        </TwoPanes>
      )}
    </Answered>
  );
}

function Told({ communityId, phone, above }: Listed) {
  const answer = useTold(communityId);
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <TwoPanes
          above={above}
          rows={items.map(({ id, words: title, at, wantsAnswer }) => ({
            ...{ id, title, line: `${whenWords(at)} ${wantsAnswer ? words.wantsAnswer : words.wantsNone}` },
          }))}
        >
          {(id) => {
            const told = items.find((one) => one.id === id);
            return told ? <FeedbackAnswer key={id} told={told} phone={phone} /> : null;
          }}
        </TwoPanes>
      )}
    </Answered>
  );
}

function Asked({ communityId, phone, above }: Listed) {
  const answer = useCorrections(communityId);
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <TwoPanes
          above={above}
          rows={items.map(({ id, words: title, at, who, field }) => ({
            ...{ id, title, line: `${who} ${correctWords.fields[field]} ${whenWords(at)}` },
          }))}
        >
          {(id) => {
            const asked = items.find((one) => one.id === id);
            return asked ? <CorrectionAnswer key={id} asked={asked} phone={phone} /> : null;
          }}
        </TwoPanes>
      )}
    </Answered>
  );
}
