import { View } from '@tarojs/components';
import { approve, look } from '#contracts/desk';
import type { OutputOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { goBack } from '../../routes';
import './approve.scss';
import { words } from './words';

/** A code was scanned: which browser it would let in, four digits to compare, and yes or no. */
export function ApproveCard({ nonce, phone }: { nonce: string; phone: Human }) {
  const seen = useAnswer(look, { nonce }, { freshFor: Infinity });
  const letting = useCommand(approve);
  if (letting.isSuccess) return <Approved />;
  return (
    <Answered answer={seen} phone={phone}>
      {(shown) => (
        <View>
          <Shown shown={shown} />
          {letting.error ? <FailureNote sentence={letting.error.message} phone={phone} /> : null}
          <View className="gap-above" />
          <Button
            id="approve-do"
            label={words.approveDo}
            busyLabel={words.approveBusy}
            isBusy={letting.isPending}
            onPress={() => letting.mutate({ nonce })}
          />
          <View className="gap-above" />
          <Button id="approve-not" tone="ghost" label={words.approveNot} onPress={goBack} />
        </View>
      )}
    </Answered>
  );
}

function Shown({ shown }: { shown: OutputOf<typeof look> }) {
  return (
    <View>
      <Title>{words.approveTitle}</Title>
      <Quiet>{words.approveWhat}</Quiet>
      <View className="gap-above" />
      <Card tone="apricot">
        <View>{words.approveMatch}</View>
        <View id="approve-match" className="approve-match">
          {shown.matchCode}
        </View>
      </Card>
      <Card>
        <View className="approve-browser">{shown.browser}</View>
        <Quiet>{words.approveAt(shown.at)}</Quiet>
        <Quiet>{words.approveUntil(shown.opensUntil)}</Quiet>
      </Card>
    </View>
  );
}

function Approved() {
  return (
    <View id="approved" {...aria({ role: 'status', isLive: true })}>
      <Title isAnswer>{words.approved}</Title>
      <Quiet>{words.approvedHow}</Quiet>
      <View className="gap-above" />
      <Button id="approved-back" label={words.approvedBack} onPress={goBack} />
    </View>
  );
}
