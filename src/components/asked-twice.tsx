import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button, type ButtonTone } from './button';
import './asked-twice.scss';

interface AskedTwiceProps {
  /** Start of the ids: `leave` makes `leave-do` and `leave-cancel`. */
  readonly id: string;
  readonly label: string;
  readonly tone?: ButtonTone;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  /** What went wrong the last time. */
  readonly failure?: ReactNode;
  readonly onYes: () => void;
}

/** A thumb slips: what cannot be taken back is asked once more, in the same place; what is lost for good, in brick. */
export function AskedTwice({ id, label, tone = 'plain', question, yes, no, isBusy, failure, onYes }: AskedTwiceProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button id={id} tone={tone} label={label} onPress={() => setAsked(true)} />;
  return (
    <View className="asked-twice">
      <View className="asked-twice-question" {...aria({ role: 'status', isLive: true })}>
        {question}
      </View>
      {failure}
      <View className="button-row">
        <Button id={`${id}-cancel`} tone="ghost" label={no} onPress={() => setAsked(false)} />
        <Button id={`${id}-do`} tone={tone === 'danger' ? tone : 'leaf'} label={yes} isBusy={isBusy} onPress={onYes} />
      </View>
    </View>
  );
}
