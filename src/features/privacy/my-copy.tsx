import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { whenWords } from '../../time';
import { rightsWords as words } from './rights-words';
import { useCopyLink, useMyCopy, type Copy, type MyCopy } from './use-rights';
import './rights.scss';

/** Everything that is kept of me, to take along: as a page and as data, by links that soon die. */
export function MyCopy({ phone }: { phone: Human }) {
  const { answer, newest, making, make } = useMyCopy();
  return (
    <View>
      <Section>{words.take}</Section>
      <Quiet>{words.takeHow}</Quiet>
      <Answered answer={answer} phone={phone}>
        {() => (
          <View>
            <View className="gap-above" />
            {newest ? <CopyCard copy={newest} answer={answer} phone={phone} /> : null}
            {making.error ? <FailureNote sentence={making.error.message} phone={phone} /> : null}
            {newest ? <View className="gap-above" /> : null}
            <Button
              id="mine-make"
              tone={newest ? 'ghost' : 'leaf'}
              label={words.make}
              busyLabel={words.making}
              isBusy={making.isPending}
              onPress={make}
            />
          </View>
        )}
      </Answered>
    </View>
  );
}

interface CopyCardProps {
  readonly copy: Copy;
  readonly answer: MyCopy['answer'];
  readonly phone: Human;
}

function CopyCard({ copy: { at }, answer, phone }: CopyCardProps) {
  const { state, copy } = useCopyLink(answer);
  const shared = { isBusy: state === 'busy', busyLabel: words.copying };
  return (
    <Card id="mine-copy" tone="leaf">
      <View className="rights-heading">{words.made(whenWords(at))}</View>
      <View>{words.how}</View>
      <View>{words.linkLasts}</View>
      <View>{words.linkAgain}</View>
      <View>{words.fileLasts}</View>
      <View>{words.keepClose}</View>
      <View className="gap-above" />
      {state === 'copied' ? null : <Refused instead={gateWords.noCopy} phone={phone} />}
      {state === 'failed' ? <FailureNote sentence={words.copyFailed} phone={phone} /> : null}
      {state === 'copied' ? (
        <View id="mine-copied" className="rights-heading" {...aria({ role: 'status', isLive: true })}>
          {words.copied}
        </View>
      ) : null}
      <Button id="mine-page" icon="paper" label={words.copyPage} {...shared} onPress={() => copy('html')} />
      <View className="gap-above" />
      <Button id="mine-data" tone="plain" label={words.copyRest} {...shared} onPress={() => copy('json')} />
    </Card>
  );
}
