import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { endFamily } from '#contracts/families';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { familyWords as words } from './family-words';
import type { Helped, Helper } from './use-family';
import './people.scss';

interface CardProps<One> {
  readonly one: One;
  /** Counts from 1, as one reads down the list. */
  readonly at: number;
  readonly phone: Human;
}

/** Somebody who may act for me, until I say no. */
export function HelperCard({ one, at, phone }: CardProps<Helper>) {
  const asked = { question: words.endHelperSure, yes: words.endHelperYes };
  return (
    <Card id={`helper-${at}`}>
      <View className="my-heading">{`${words.helper(one.name)}${words.may(one.may)}`}</View>
      <Quiet>{words.since(dayWords(one.since))}</Quiet>
      <End
        id={`end-helper-${at}`}
        personId={one.personId}
        he="helpsMe"
        label={words.endHelper}
        phone={phone}
        {...asked}
      />
    </Card>
  );
}

/** Somebody for whom I may act, and whether I may today. */
export function HelpedCard({ one, at, phone }: CardProps<Helped>) {
  const isMinor = one.way === 'guardian';
  const asked = isMinor
    ? { label: words.endMinor, question: words.endMinorSure, yes: words.endMinorYes }
    : { label: words.endHelped, question: words.endHelpedSure, yes: words.endHelpedYes };
  return (
    <Card id={`helped-${at}`}>
      <View className="my-heading">{isMinor ? one.name : `${words.helped(one.name)}${words.may(one.may)}`}</View>
      {isMinor ? <View>{words.guardian}</View> : null}
      <Quiet>{one.isInEffect ? words.since(dayWords(one.since)) : words.notNow}</Quiet>
      <End id={`end-helped-${at}`} personId={one.personId} he="isHelpedByMe" phone={phone} {...asked} />
    </Card>
  );
}

interface EndProps {
  readonly id: string;
  readonly personId: string;
  readonly he: 'helpsMe' | 'isHelpedByMe';
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly phone: Human;
}

function End({ personId, he, phone, ...asked }: EndProps) {
  const ending = useCommand(endFamily);
  const failure: ReactNode = ending.error ? <FailureNote sentence={ending.error.message} phone={phone} /> : null;
  const end = () => ending.mutate({ personId, he });
  return <AskedTwice {...asked} no={words.endNo} isBusy={ending.isPending} failure={failure} onYes={end} />;
}
