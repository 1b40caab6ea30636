import { useState } from 'react';
import { View } from '@tarojs/components';
import { emergencyNumbers, numbersFor, type EmergencyNumber } from '#contracts/request-kinds';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { ring } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dangerWords as words } from './danger-words';
import './danger-card.scss';

/** On the first screen already, at its top: one tap, and the three numbers are there, before anything is written. */
export function DangerDoor() {
  const [isOpen, open] = useState(false);
  if (isOpen) return <DangerCard numbers={emergencyNumbers} />;
  return <Button id="danger-door" tone="ghost" icon="alert" label={words.ask} onPress={() => open(true)} />;
}

interface DangerFirstProps {
  readonly said: string;
  /** Its kind is danger, chosen or guessed. */
  readonly isChosen?: boolean;
  /** A tapped answer says so, whatever the words are. */
  readonly isAnswered?: boolean;
}

/**
 * As soon as the words, the category or an answer sound of danger: first the telephone, then the form. It is a page's
 * note, above the buttons: in sight wherever one has scrolled to, and nothing jumps under the finger.
 */
export function DangerFirst({ said, isChosen = false, isAnswered = false }: DangerFirstProps) {
  const numbers = isAnswered ? [] : numbersFor(said);
  if (numbers.length > 0) return <DangerCard numbers={numbers} />;
  return isChosen || isAnswered ? <DangerCard numbers={emergencyNumbers} /> : null;
}

/** The only brick buttons of a report: nothing else on these screens looks like them. */
function DangerCard({ numbers }: { readonly numbers: readonly EmergencyNumber[] }) {
  return (
    <View id="danger" className="danger" {...aria({ role: 'alert', isLive: true })}>
      <View className="danger-title">
        <Icon name="alert" tone="brick" />
        <View>{words.title}</View>
      </View>
      <View className="danger-numbers">
        {numbers.map((number) => (
          <View
            key={number}
            className="danger-number"
            {...press({
              id: `danger-${number}`,
              onPress: () => ring({ who: words.who[number], number }),
            })}
          >
            <View className="danger-digits">{number}</View>
            <View className="danger-who">{words.who[number]}</View>
          </View>
        ))}
      </View>
      <Quiet>{words.whyAfter}</Quiet>
    </View>
  );
}
