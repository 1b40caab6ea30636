import { View } from '@tarojs/components';
import type { Community } from '#contracts/places';
import { Button } from '../../components/button';
import { ChoiceGrid, ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { roleWords } from '#contracts/role-words';
import type { GivableRole } from '#contracts/roles';
import { inviteWords } from './duty-words';
import { InvitePlace } from './invite-place';
import { termsOf, toInvitation } from './invite-draft';
import type { Inviting } from './use-invite';
import './people.scss';

interface InviteFormProps {
  readonly communities: readonly Community[];
  readonly roles: readonly GivableRole[];
  readonly inviting: Inviting;
  readonly phone: Human;
}

/** Whom one needs: what, where, how long; each question comes once the one before is answered. */
export function InviteForm({ communities, roles, inviting, phone }: InviteFormProps) {
  const { draft, change } = inviting;
  const isOpen = toInvitation(draft) === undefined;
  return (
    <View id="invite-form">
      <Title>{inviteWords.title}</Title>
      <Quiet>{inviteWords.why}</Quiet>
      <Section>{inviteWords.whichRole}</Section>
      <RoleChoice roles={roles} chosen={draft.role} onChoose={(role) => change({ role, placeId: undefined })} />
      {draft.role ? <InvitePlace communities={communities} draft={draft} role={draft.role} onChange={change} /> : null}
      {draft.role && !isOpen ? (
        <View>
          <Section>{inviteWords.howLong}</Section>
          <ChoiceGrid
            id="term"
            label={inviteWords.howLong}
            choices={termsOf(draft.role).map((value) => ({ value, label: inviteWords.terms[value] }))}
            chosen={draft.days}
            onChoose={(days) => change({ days })}
          />
        </View>
      ) : null}
      <View className="form-foot">
        {inviting.error ? <FailureNote isWritten sentence={inviting.error.message} phone={phone} /> : null}
        <Button
          id="invite-do"
          label={inviteWords.make}
          busyLabel={inviteWords.making}
          isBusy={inviting.isBusy}
          isDisabled={isOpen}
          onPress={inviting.make}
        />
      </View>
    </View>
  );
}

interface RoleChoiceProps {
  readonly roles: readonly GivableRole[];
  readonly chosen: GivableRole | undefined;
  readonly onChoose: (role: GivableRole | undefined) => void;
}

/** The chosen role alone once there is one: what is asked next stands right below it. */
function RoleChoice({ roles, chosen, onChoose }: RoleChoiceProps) {
  const shown = chosen ? [chosen] : roles;
  return (
    <View>
      <ChoiceList
        id="role"
        label={inviteWords.whichRole}
        choices={shown.map((value) => ({ value, label: roleWords[value] }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      {chosen ? (
        <Button id="role-other" tone="plain" label={inviteWords.otherRole} onPress={() => onChoose(undefined)} />
      ) : null}
    </View>
  );
}
