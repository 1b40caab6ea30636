import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { settingsWords as words } from './settings-words';
import type { Saving } from './use-settings';

interface SaveBarProps {
  readonly id: string;
  readonly saving: Saving;
  readonly isChanged: boolean;
  readonly isRight: boolean;
  readonly onSave: () => void;
  /** Other ways, beside saving. */
  readonly children?: ReactNode;
}

/** The button that saves, and what became of it. */
export function SaveBar({ id, saving, isChanged, isRight, onSave, children }: SaveBarProps) {
  const { error, isBusy, isSaved, phone, onNewest } = saving;
  const isStale = error?.code === 'STALE';
  return (
    <View>
      {isStale ? (
        <View id={`${id}-stale`} className="desk-stale" {...aria({ role: 'alert' })}>
          <View>{words.stale}</View>
          <Button id={`${id}-newest`} tone="ghost" label={words.staleDo} onPress={onNewest} />
        </View>
      ) : null}
      {error && !isStale ? <FailureNote sentence={error.message} isWritten phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id={`${id}-save`}
          label={words.save}
          busyLabel={words.saving}
          isBusy={isBusy}
          isDisabled={!isChanged || !isRight}
          onPress={onSave}
        />
        {children}
        {isSaved && !isChanged ? (
          <View id={`${id}-saved`} className="desk-saved" {...aria({ role: 'status', isLive: true })}>
            {words.saved}
          </View>
        ) : null}
      </View>
    </View>
  );
}
