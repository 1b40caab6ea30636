import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Grant } from '#contracts/people';
import type { Community } from '#contracts/places';
import { roleWords } from '#contracts/role-words';
import { Button } from '../../../components/button';
import { ChoiceGrid } from '../../../components/choice-grid';
import { FailureNote } from '../../../components/failure-note';
import type { Human } from '../../../components/ring-button';
import { Quiet, Section } from '../../../components/text-block';
import { staffWords as words } from '../../../features/desk/staff-words';
import { useOffering } from '../../../features/desk/use-staff';
import { inviteWords } from '../../../features/people/duty-words';
import {
  emptyInvite,
  rolesToGive,
  termsOf,
  toInvitation,
  type InviteDraft,
} from '../../../features/people/invite-draft';
import { InvitePlace } from '../../../features/people/invite-place';

interface OfferFormProps {
  readonly personId: string;
  readonly grants: readonly Grant[];
  readonly community: Community;
  readonly phone: Human;
}

/** Somebody known here is asked to do something; each question comes once the one before is answered. */
export function OfferForm({ personId, grants, community, phone }: OfferFormProps) {
  const [draft, setDraft] = useState<InviteDraft>({ ...emptyInvite, communityId: community.id });
  const change = (changed: Partial<InviteDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const offering = useOffering();
  const ready = toInvitation(draft);
  const offer = () =>
    ready && offering.mutate({ personId, role: ready.role, ...ready.scope, termDays: ready.termDays });
  return (
    <View id="offer">
      <Section>{words.offer}</Section>
      <ChoiceGrid
        id="offer-role"
        label={inviteWords.whichRole}
        choices={rolesToGive(grants).map((value) => ({ value, label: roleWords[value] }))}
        chosen={draft.role}
        onChoose={(role) => change({ role, placeId: undefined })}
      />
      {draft.role ? <InvitePlace communities={[community]} draft={draft} role={draft.role} onChange={change} /> : null}
      {draft.role && ready ? (
        <View>
          <Section>{inviteWords.howLong}</Section>
          <ChoiceGrid
            id="offer-term"
            label={inviteWords.howLong}
            choices={termsOf(draft.role).map((value) => ({ value, label: inviteWords.terms[value] }))}
            chosen={draft.days}
            onChoose={(days) => change({ days })}
          />
          <View className="desk-buttons">
            <Button
              id="offer-do"
              label={words.offerDo}
              busyLabel={words.offerBusy}
              isBusy={offering.isPending}
              onPress={offer}
            />
          </View>
        </View>
      ) : null}
      {offering.error ? <FailureNote sentence={offering.error.message} phone={phone} /> : null}
      {offering.isSuccess ? <Quiet>{words.offered}</Quiet> : null}
    </View>
  );
}
