import { View } from '@tarojs/components';
import type { Grant } from '#contracts/people';
import type { Community } from '#contracts/places';
import { roleWords } from '#contracts/role-words';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { dayWords } from '../../time';
import { CodeShown } from './code-shown';
import { inviteWords } from './duty-words';
import { communitiesToGive, rolesToGive } from './invite-draft';
import { InviteForm } from './invite-form';
import { useInvite, type Inviting as Draft } from './use-invite';
import { useCommunities } from './use-places';

/** A coordinator invites: three questions, then a code to hold out. */
export function Inviting({ grants, phone }: { grants: readonly Grant[]; phone: Human }) {
  const communities = useCommunities(true);
  return (
    <Answered answer={communities} phone={phone}>
      {({ items }) => <Asked grants={grants} communities={communitiesToGive(grants, items)} phone={phone} />}
    </Answered>
  );
}

interface AskedProps {
  readonly grants: readonly Grant[];
  readonly communities: readonly Community[];
  readonly phone: Human;
}

function Asked({ grants, communities, phone }: AskedProps) {
  const inviting = useInvite(communities.length === 1 ? communities[0]?.id : undefined);
  const roles = rolesToGive(grants);
  if (roles.length === 0) return <EmptyState sentence={inviteWords.notYours} />;
  if (inviting.made) return <Made inviting={inviting} made={inviting.made} communities={communities} />;
  return <InviteForm communities={communities} roles={roles} inviting={inviting} phone={phone} />;
}

interface MadeProps {
  readonly inviting: Draft;
  readonly made: NonNullable<Draft['made']>;
  readonly communities: readonly Community[];
}

function Made({ inviting, made: { code, until }, communities }: MadeProps) {
  const { role, communityId, placeId } = inviting.draft;
  const community = communities.find(({ id }) => id === communityId);
  const grid = community?.grids.find(({ id }) => id === placeId);
  return (
    <View>
      <Title>{inviteWords.made}</Title>
      <Quiet>{inviteWords.madeHow}</Quiet>
      <View className="gap-above" />
      <CodeShown id="invite" code={code}>
        <View className="code-name">{role ? roleWords[role] : ''}</View>
        <View className="code-name">{(grid ?? community)?.name}</View>
        <Quiet>{inviteWords.onlyOne}</Quiet>
        <Quiet>{inviteWords.until(dayWords(until))}</Quiet>
      </CodeShown>
      <View className="gap-above" />
      <Button id="invite-another" tone="ghost" label={inviteWords.another} onPress={inviting.again} />
    </View>
  );
}
