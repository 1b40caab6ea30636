import { View } from '@tarojs/components';
import { shops, type Community } from '#contracts/places';
import { roleRules, type GivableRole, type ScopeKind } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { ChoiceList, type Choice } from '../../components/choice-grid';
import { Section } from '../../components/text-block';
import { inviteWords } from './duty-words';
import { whole, type InviteDraft } from './invite-draft';

interface InvitePlaceProps {
  readonly communities: readonly Community[];
  readonly role: GivableRole;
  readonly draft: InviteDraft;
  readonly onChange: (change: Partial<InviteDraft>) => void;
}

/** Where a role is to hold: asked as far as the role reaches and no further. */
export function InvitePlace({ communities, role, draft, onChange }: InvitePlaceProps) {
  const { scope } = roleRules[role];
  const { communityId, placeId } = draft;
  const community = communities.find(({ id }) => id === communityId);
  const choices = usePlaceChoices(scope, community);
  if (scope === 'settings') return null;
  return (
    <View>
      {communities.length > 1 ? (
        <View>
          <Section>{inviteWords.whichCommunity}</Section>
          <ChoiceList
            id="invite-community"
            label={inviteWords.whichCommunity}
            choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={communityId}
            onChoose={(chosen) => onChange({ communityId: chosen, placeId: undefined })}
          />
        </View>
      ) : null}
      {choices.length > 0 ? (
        <View>
          <Section>{inviteWords.where}</Section>
          <ChoiceList
            id="invite-place"
            label={inviteWords.where}
            choices={choices}
            chosen={placeId}
            onChoose={(chosen) => onChange({ placeId: chosen })}
          />
        </View>
      ) : null}
    </View>
  );
}

function usePlaceChoices(scope: ScopeKind, community: Community | undefined): readonly Choice<string>[] {
  const isShop = scope === 'shop' && community !== undefined;
  const listed = useAnswer(shops, { communityId: community?.id ?? '' }, { isNeeded: isShop });
  if (isShop) return (listed.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const grids = (community?.grids ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (scope === 'grid') return grids;
  return scope === 'communityOrGrid' && community ? [{ value: whole, label: inviteWords.whole }, ...grids] : [];
}
