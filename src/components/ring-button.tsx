import Taro from '@tarojs/taro';
import { Button } from './button';
import { words } from './words';

/** Somebody who answers a phone: as people call him, and where. */
export interface Human {
  readonly who: string;
  readonly number: string;
}

interface RingButtonProps {
  readonly id: string;
  readonly human: Human;
  readonly tone?: 'leaf' | 'ghost';
}

/** Rings a person; says whom, and at which number, so that it can be dialled from another phone, too. */
export function RingButton({ id, human, tone = 'ghost' }: RingButtonProps) {
  return (
    <Button
      id={id}
      tone={tone}
      icon="phone"
      label={words.ring(human.who)}
      number={human.number}
      onPress={() => ring(human)}
    />
  );
}

/** Opens WeChat's own question whether to call. */
export function ring({ number }: Human): void {
  void Taro.makePhoneCall({ phoneNumber: number });
}
