import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';
import { Icon } from './icon';
import { RingButton, type Human } from './ring-button';
import { words } from './words';
import './failure-note.scss';

interface FailureNoteProps {
  /** One sentence that says what to do. */
  readonly sentence: string;
  /** Nobody reached the server at all. */
  readonly isOffline?: boolean;
  /** Something was written on this screen; it is said that it is still there. */
  readonly isWritten?: boolean;
  /** A person who answers; null where the page rings him right above already. */
  readonly phone: Human | null;
  readonly onRetry?: (() => void) | undefined;
  readonly isBusy?: boolean;
}

/** What went wrong, the way on, and a human beside it. Stands where the content would have stood. */
export function FailureNote({ sentence, isOffline = false, isWritten = false, phone, ...retry }: FailureNoteProps) {
  const { onRetry, isBusy = false } = retry;
  return (
    <View id="failure" className="failure" {...aria({ role: 'alert' })}>
      <View className="failure-sentence">
        <Icon name={isOffline ? 'offline' : 'alert'} tone="brick" />
        <View>{isWritten ? words.writtenKept(sentence) : sentence}</View>
      </View>
      <View className="button-row failure-buttons">
        {onRetry ? (
          <Button id="failure-retry" label={words.again} busyLabel={words.trying} isBusy={isBusy} onPress={onRetry} />
        ) : null}
        {phone ? <RingButton id="failure-phone" human={phone} /> : null}
      </View>
    </View>
  );
}
