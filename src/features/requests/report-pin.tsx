import { useState } from 'react';
import { View } from '@tarojs/components';
import { choosePoint, isMapHere, type MapPoint } from '../../api/map';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { ConsentAsk, useConsentTo } from '../people/public';
import { pinWords as words } from './pin-words';

interface PinPartProps {
  readonly pin: MapPoint | undefined;
  readonly phone: Human;
  /** Of whom nothing is known, nothing is asked. */
  readonly isKnown: boolean;
  readonly onPin: (pin: MapPoint | undefined) => void;
}

/** One quiet line more under the place: a point on the map, asked about before it is used. A browser shows nothing. */
export function PinPart({ pin, phone, isKnown, onPin }: PinPartProps) {
  const [at, turnTo] = useState<'line' | 'asking' | 'unopened'>('line');
  const item = useConsentTo('location', isMapHere && isKnown);
  if (!isMapHere) return null;
  const choose = () => {
    turnTo('line');
    choosePoint().then(
      (chosen) => chosen && onPin(chosen),
      () => turnTo('unopened'),
    );
  };
  if (pin) return <Pin pin={pin} onAgain={choose} onDrop={() => onPin(undefined)} />;
  // Without network the text cannot be shown; the building is enough.
  if (!item) return null;
  if (at === 'asking') {
    return <ConsentAsk {...{ item, ...words, phone }} onAgreed={choose} onNot={() => turnTo('line')} />;
  }
  const press = item.isGiven ? choose : () => turnTo('asking');
  return (
    <View>
      <Button id="pin-open" tone="plain" icon="place" label={words.open} onPress={press} />
      {at === 'unopened' ? <Quiet>{words.unopened}</Quiet> : null}
    </View>
  );
}

function Pin({ pin, onAgain, onDrop }: { pin: MapPoint; onAgain: () => void; onDrop: () => void }) {
  return (
    <Card id="pin-set" tone="leaf">
      <View>{words.set(pin.name)}</View>
      <Quiet>{words.why}</Quiet>
      <Button id="pin-again" tone="plain" label={words.again} onPress={onAgain} />
      <Button id="pin-drop" tone="plain" label={words.drop} onPress={onDrop} />
    </Card>
  );
}
