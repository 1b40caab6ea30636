import { useState } from 'react';
import { View } from '@tarojs/components';
import { consentTexts } from '#contracts/consents';
import type { OutputOf } from '#contracts/operation';
import { acceptInvitation, type invitation } from '#contracts/roles';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openDuties, openHome } from '../../routes';
import { dayWords } from '../../time';
import { dutyWords, invitationWords as words } from './duty-words';
import { GuideAgreed } from './guide-agreed';
import './people.scss';

interface InvitationAnswerProps {
  readonly code: string;
  readonly invited: OutputOf<typeof invitation>;
  readonly phone: Human;
  readonly isNew: boolean;
  /** Whether it must be said what to call me. */
  readonly needsName: boolean;
}

/** What I would do, where, until when and who asks; then yes or no, one beside the other under the thumb. */
export function InvitationAnswer({ code, invited, phone, isNew, needsName }: InvitationAnswerProps) {
  const [name, setName] = useState('');
  const [isDeclined, setDeclined] = useState(false);
  const accepting = useCommand(acceptInvitation);
  const said = name.trim();
  const accept = () =>
    accepting.mutate({ code, ...(said !== '' && { name: said }), ...(isNew && { guide: consentTexts.guide.version }) });
  if (accepting.data) return <Accepted what={invited.what} />;
  if (isDeclined) return <Declined />;
  return (
    <View>
      <Shown invited={invited} />
      {needsName ? (
        <Field
          id="invitation-name"
          label={words.yourName}
          hint={words.yourNameHint}
          max={limits.name.max}
          value={name}
          onChange={setName}
        />
      ) : null}
      {isNew ? <GuideAgreed id="invitation-guide" sentence={words.agrees} /> : null}
      <View className="form-foot">
        {accepting.error ? <FailureNote sentence={accepting.error.message} phone={phone} /> : null}
        <View className="button-row">
          <Button id="invitation-no" tone="ghost" label={dutyWords.no} onPress={() => setDeclined(true)} />
          <Button
            id="invitation-yes"
            label={dutyWords.yes}
            busyLabel={words.acceptBusy}
            isBusy={accepting.isPending}
            isDisabled={needsName && said === ''}
            onPress={accept}
          />
        </View>
      </View>
    </View>
  );
}

function Shown({ invited }: { invited: OutputOf<typeof invitation> }) {
  const { what, asks, byName, holdsUntil, until } = invited;
  const [role, where] = what.split(' · ');
  return (
    <View id="invitation-shown">
      <Quiet>{words.asks(byName)}</Quiet>
      <Title isAnswer>{role}</Title>
      {where ? <View className="my-place">{where}</View> : null}
      <View className="gap-above" />
      <Card tone="leaf">
        <View className="my-heading">{words.whatFor}</View>
        <View>{asks}</View>
        <View className="gap-above" />
        <View className="my-heading">{words.until}</View>
        <View>{dutyWords.holdsUntil(dayWords(holdsUntil))}</View>
      </Card>
      <Quiet>{dutyWords.answerBy(dayWords(until))}</Quiet>
      <View className="gap-above" />
    </View>
  );
}

function Accepted({ what }: { what: string }) {
  return (
    <View id="invitation-done">
      <Title isAnswer>{words.done}</Title>
      <View className="my-place">{what}</View>
      <Quiet>{words.doneWhy}</Quiet>
      <View className="gap-above" />
      <Button id="invitation-duties" label={words.seeMine} onPress={openDuties} />
      <View className="gap-above" />
      <Button id="invitation-home" tone="ghost" label={words.home} onPress={openHome} />
    </View>
  );
}

function Declined() {
  return (
    <View id="invitation-declined">
      <Title isAnswer>{words.declined}</Title>
      <Quiet>{words.declinedWhy}</Quiet>
      <View className="gap-above" />
      <Button id="invitation-home" label={words.home} onPress={openHome} />
    </View>
  );
}
