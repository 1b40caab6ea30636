import { useState } from 'react';
import { View } from '@tarojs/components';
import { emergencyNumbers, numbersFor, type EmergencyNumber } from '#contracts/request-kinds';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { RingButton } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dangerWords as words } from './danger-words';
import './report-steps.scss';

/** On the first screen already: one tap, and the three numbers are there, before anything is written. */
export function DangerDoor() {
  const [isOpen, open] = useState(false);
  if (isOpen) return <DangerCard numbers={emergencyNumbers} />;
  return <Button id="danger-door" tone="ghost" icon="alert" label={words.ask} onPress={() => open(true)} />;
}

/** As soon as the words sound of danger, or that category was chosen: first the telephone, then the form. */
export function DangerFirst({ said, isChosen = false }: { readonly said: string; readonly isChosen?: boolean }) {
  const numbers = numbersFor(said);
  if (numbers.length === 0 && !isChosen) return null;
  return <DangerCard numbers={numbers.length > 0 ? numbers : emergencyNumbers} />;
}

function DangerCard({ numbers }: { readonly numbers: readonly EmergencyNumber[] }) {
  return (
    <Card id="danger" tone="brick">
      <View className="danger-title">{words.title}</View>
      <View>{words.why}</View>
      <View className="danger-numbers">
        {numbers.map((number) => (
          <RingButton key={number} id={`danger-${number}`} tone="leaf" human={{ who: words.who[number], number }} />
        ))}
      </View>
      <Quiet>{words.whyAfter}</Quiet>
    </Card>
  );
}
