import { useState } from 'react';
import { View } from '@tarojs/components';
import { timeline } from '#contracts/requests';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Timeline } from '../../components/timeline';
import { useMe } from '../people/public';
import { toLines } from './case-lines';
import { workWords } from './work-words';

/** Earlier pages of a long letter, fetched only when somebody wants to read them. */
export function OlderEntries({ id, page }: { id: string; page?: number }) {
  const { phone } = useMe();
  const [isOpen, setOpen] = useState(false);
  const answer = useAnswer(timeline, page === undefined ? { id } : { id, page }, { isNeeded: isOpen });
  if (!isOpen) return <Button id="case-older" tone="plain" label={workWords.older} onPress={() => setOpen(true)} />;
  return (
    <Answered answer={answer} phone={phone}>
      {({ entries, olderPage }) => (
        <View>
          {olderPage === null ? null : <OlderEntries id={id} page={olderPage} />}
          <Timeline lines={toLines(entries)} />
        </View>
      )}
    </Answered>
  );
}
