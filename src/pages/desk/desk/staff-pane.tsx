import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Grant } from '#contracts/people';
import type { Community } from '#contracts/places';
import { roleWords } from '#contracts/role-words';
import { Answered } from '../../../components/answered';
import type { Human } from '../../../components/ring-button';
import { Button } from '../../../components/button';
import { Tag } from '../../../components/tag';
import { Quiet } from '../../../components/text-block';
import { printPage } from '../../../features/desk/paper.h5';
import { FindByPhone } from '../../../features/desk/find-by-phone';
import { HandOverForm } from '../../../features/desk/hand-over-form';
import { listWords } from '../../../features/desk/list-words';
import { PersonLists } from '../../../features/desk/person-lists';
import { StaffMember, type Member } from '../../../features/desk/staff-member';
import { staffWords as words } from '../../../features/desk/staff-words';
import { TwoPanes, type Row } from '../../../features/desk/two-panes';
import { useListsToApprove } from '../../../features/desk/use-lists';
import { useStaff } from '../../../features/desk/use-staff';
import { Inviting } from '../../../features/people/inviting';
import { OfferForm } from './offer-form';

interface StaffPaneProps {
  readonly community: Community;
  readonly grants: readonly Grant[];
  readonly phone: Human;
  readonly first?: string | undefined;
}

const ways: readonly Row[] = [
  { id: 'invite', title: words.invite, line: words.inviteLine },
  { id: 'find', title: words.find, line: words.findLine },
];

/** Who does what in the community: who is asked, who is given a grid, and who no longer does it. */
export function StaffPane({ community, grants, phone, first }: StaffPaneProps) {
  const answer = useStaff(community.id);
  const toApprove = useListsToApprove(community.id).items.length;
  const [found, setFound] = useState<readonly Member[]>([]);
  const gridName = (id: string) => community.grids.find((grid) => grid.id === id)?.name ?? '';
  const placeOf = ({ gridId, shopId }: Pick<Grant, 'gridId' | 'shopId'>) =>
    gridId ? gridName(gridId) : shopId ? words.shop : words.whole;
  return (
    <Answered answer={answer} phone={phone}>
      {({ items, isWhole }) => {
        const all = [...items, ...found.filter(({ personId }) => !items.some((one) => one.personId === personId))];
        const nameOf = (personId: string) => all.find((one) => one.personId === personId)?.name ?? '';
        return (
          <TwoPanes
            first={first}
            rows={[...ways, listsRow(toApprove), ...all.map((member) => rowOf(member, placeOf))]}
            below={isWhole ? null : <Quiet>{words.notAll}</Quiet>}
          >
            {(id, open) => {
              if (id === 'lists') return <PersonLists communityId={community.id} phone={phone} />;
              if (id === 'invite') return <Invite grants={grants} phone={phone} />;
              const onFound = (person: Pick<Member, 'personId' | 'name'>) => {
                setFound((before) => [{ ...person, roles: [], offers: [], leaves: [] }, ...before]);
                open(person.personId);
              };
              if (id === 'find') return <FindByPhone phone={phone} onFound={onFound} />;
              const member = all.find(({ personId }) => personId === id);
              return member ? (
                <View key={id}>
                  <StaffMember member={member} placeOf={placeOf} nameOf={nameOf} phone={phone} />
                  <OfferForm personId={id} grants={grants} community={community} phone={phone} />
                  <HandOverForm
                    member={member}
                    others={all.filter((one) => one !== member)}
                    gridName={gridName}
                    phone={phone}
                  />
                </View>
              ) : null;
            }}
          </TwoPanes>
        );
      }}
    </Answered>
  );
}

/** The same as on the phone; here it may go on paper too. */
function Invite({ grants, phone }: Omit<StaffPaneProps, 'community' | 'first'>) {
  return (
    <View>
      <Inviting grants={grants} phone={phone} />
      <View className="gap-above" />
      <Button id="invite-print" tone="plain" label={words.print} onPress={printPage} />
    </View>
  );
}

/** The way to the lists; it says when a colleague waits for a word. */
function listsRow(toApprove: number): Row {
  return {
    ...{ id: 'lists', title: listWords.row, line: listWords.rowLine },
    ...(toApprove > 0 && { tag: <Tag tone="apricot" icon="bell" word={listWords.forYou} /> }),
  };
}

function rowOf({ personId, name, roles, offers, leaves }: Member, placeOf: (grant: Grant) => string) {
  const held = [...roles, ...offers].map((grant) => `${roleWords[grant.role]} · ${placeOf(grant)}`);
  return {
    ...{ id: personId, title: name, line: held.join(';') || words.noRoles },
    ...(leaves.length > 0 && { tag: <Tag tone="apricot" icon="bell" word={words.onLeave} /> }),
    ...(leaves.length === 0 && offers.length > 0 && { tag: <Tag tone="lake" icon="working" word={words.isOffered} /> }),
  };
}
