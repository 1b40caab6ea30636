import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { choosePoint, isMapHere, type MapPoint } from '../../api/map';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { ConsentAsk, useConsentTo } from '../people/public';
import { pinWords as words } from './pin-words';

interface PinOfDraft {
  readonly pin: MapPoint | undefined;
  /** Of whom nothing is known, nothing is asked. */
  readonly isKnown: boolean;
  readonly onPin: (pin: MapPoint | undefined) => void;
}

/** A point on the map: asked about before it is used. A browser has no map, and nothing is asked there. */
export function usePin({ pin, isKnown, onPin }: PinOfDraft) {
  const [at, turnTo] = useState<'line' | 'wanted' | 'asking' | 'choosing' | 'unopened'>('line');
  // Most never want one: what they agreed to is looked up for those who do.
  const { item, isUnknown } = useConsentTo('location', at === 'wanted');
  const hand = useRef(onPin);
  hand.current = onPin;
  const choose = () => turnTo('choosing');
  useEffect(() => {
    if (at !== 'wanted') return;
    if (item) turnTo(item.isGiven ? 'choosing' : 'asking');
    // Without network the text cannot be shown; the building is enough.
    else if (isUnknown) turnTo('unopened');
  }, [at, item, isUnknown]);
  // Once the place is on the screen again: a page that goes while WeChat asks about what is private has refused.
  useEffect(() => {
    if (at !== 'choosing') return;
    choosePoint().then(
      (chosen) => {
        turnTo('line');
        if (chosen) hand.current(chosen);
      },
      () => turnTo('unopened'),
    );
  }, [at]);
  return {
    pin,
    asked: at === 'asking' ? item : undefined,
    isUnopened: at === 'unopened',
    isOffered: isMapHere && isKnown,
    isOpening: at === 'wanted',
    open: () => turnTo('wanted'),
    choose,
    leave: () => turnTo('line'),
    drop: () => onPin(undefined),
  };
}

type Pinning = ReturnType<typeof usePin>;

/** Whether his point may be used: the first time, on a screen of its own. */
export function PinAsk({ pinning, phone }: { pinning: Pinning; phone: Human }) {
  const { asked, choose, leave } = pinning;
  return asked ? <ConsentAsk {...{ item: asked, ...words, phone }} onAgreed={choose} onNot={leave} /> : null;
}

/** One quiet line more under the place. */
export function PinPart({ pinning }: { pinning: Pinning }) {
  const { pin, isOffered, isOpening, isUnopened, open } = pinning;
  if (pin) return <Pin pin={pin} onAgain={open} onDrop={pinning.drop} />;
  if (!isOffered) return null;
  return (
    <View>
      <View className="gap-above" />
      <Button
        {...{ id: 'pin-open', tone: 'plain', icon: 'place', label: words.open, busyLabel: words.opening }}
        isBusy={isOpening}
        onPress={open}
      />
      {isUnopened ? <Quiet>{words.unopened}</Quiet> : null}
    </View>
  );
}

function Pin({ pin, onAgain, onDrop }: { pin: MapPoint; onAgain: () => void; onDrop: () => void }) {
  return (
    <View>
      <View className="gap-above" />
      <Card id="pin-set" tone="leaf">
        <View className="preview-words">{words.set(pin.name)}</View>
        <Quiet>{words.why}</Quiet>
        <Button id="pin-again" tone="plain" label={words.again} onPress={onAgain} />
        <Button id="pin-drop" tone="plain" label={words.drop} onPress={onDrop} />
      </Card>
    </View>
  );
}
