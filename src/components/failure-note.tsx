import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';
import { Icon } from './icon';
import { words } from './words';
import './failure-note.scss';

interface FailureNoteProps {
  /** One sentence that says what to do. */
  readonly sentence: string;
  /** Nobody reached the server at all. */
  readonly isOffline?: boolean;
  /** A person who answers; shown whenever we know the number. */
  readonly phone?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly isBusy?: boolean;
}

/** What went wrong, the way on, and a human beside it. Stands where the content would have stood. */
export function FailureNote({ sentence, isOffline = false, phone, onRetry, isBusy = false }: FailureNoteProps) {
  return (
    <View id="failure" className="failure" {...aria({ role: 'alert' })}>
      <View className="failure-sentence">
        <Icon name={isOffline ? 'offline' : 'alert'} tone="brick" />
        <View>{sentence}</View>
      </View>
      <View className="button-row failure-buttons">
        {onRetry ? (
          <Button id="failure-retry" label={words.again} busyLabel={words.trying} isBusy={isBusy} onPress={onRetry} />
        ) : null}
        {phone ? <PhoneButton phone={phone} /> : null}
      </View>
    </View>
  );
}

function PhoneButton({ phone }: { phone: string }) {
  return (
    <Button
      id="failure-phone"
      tone="ghost"
      icon="phone"
      label={words.ring}
      onPress={() => void Taro.makePhoneCall({ phoneNumber: phone })}
    />
  );
}
