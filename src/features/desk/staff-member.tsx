import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import type { Grant } from '#contracts/people';
import { roleWords } from '#contracts/role-words';
import { takeRole, type staff } from '#contracts/roles';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { DeskTable } from './desk-table';
import { staffWords as words } from './staff-words';

export type Member = OutputOf<typeof staff>['items'][number];
type Line = Member['roles'][number];

interface StaffMemberProps {
  readonly member: Member;
  readonly placeOf: (grant: Pick<Grant, 'gridId' | 'shopId'>) => string;
  readonly nameOf: (personId: string) => string;
  readonly phone: Human;
}

/** Somebody who does something here: what, where, until when; what waits for his yes; when he is away. */
export function StaffMember({ member, placeOf, nameOf, phone }: StaffMemberProps) {
  const { personId, name, roles, offers, leaves } = member;
  const taking = useCommand(takeRole);
  const take = ({ role, communityId, gridId, shopId }: Line) =>
    taking.mutate({ personId, role, communityId, ...(gridId && { gridId }), ...(shopId && { shopId }) } as never);
  const rowOf = (line: Line, until: string, label: string) => ({
    id: keyOf(line),
    cells: [
      line.standsInFor === undefined ? roleWords[line.role] : `${roleWords[line.role]}(${words.standsIn})`,
      placeOf(line),
      until,
      line.mayTake ? (
        <Take key="take" id={keyOf(line)} label={label} isBusy={taking.isPending} onTake={() => take(line)} />
      ) : (
        ''
      ),
    ],
  });
  return (
    <View id="member">
      <Title>{name}</Title>
      {taking.error ? <FailureNote sentence={taking.error.message} phone={phone} /> : null}
      <Section>{words.roles}</Section>
      {roles.length === 0 ? <Quiet>{words.noRoles}</Quiet> : null}
      {roles.length > 0 ? (
        <DeskTable
          id="roles"
          label={words.roles}
          titles={words.roleTitles}
          rows={roles.map((line) => rowOf(line, line.until ? words.until(line.until) : words.openEnd, words.take))}
        />
      ) : null}
      {offers.length > 0 ? (
        <View>
          <Section>{words.offers}</Section>
          <DeskTable
            id="offers"
            label={words.offers}
            titles={words.offerTitles}
            rows={offers.map((line) => rowOf(line, words.until(line.answerBy), words.withdraw))}
          />
        </View>
      ) : null}
      {leaves.length > 0 ? <Leaves member={member} placeOf={placeOf} nameOf={nameOf} /> : null}
    </View>
  );
}

function Leaves({ member, placeOf, nameOf }: Omit<StaffMemberProps, 'phone'>) {
  return (
    <View>
      <Section>{words.leaves}</Section>
      <DeskTable
        id="leaves"
        label={words.leaves}
        titles={words.leaveTitles}
        rows={member.leaves.map(({ gridId, from, until, standInId }) => ({
          id: gridId,
          cells: [placeOf({ gridId }), words.until(from), words.until(until), nameOf(standInId)],
        }))}
      />
    </View>
  );
}

interface TakeProps {
  readonly id: string;
  readonly label: string;
  readonly isBusy: boolean;
  readonly onTake: () => void;
}

/** Asked twice: what is taken away is gone in the person's next tap. */
function Take({ id, label, isBusy, onTake }: TakeProps) {
  const [isSure, setSure] = useState(false);
  return isSure ? (
    <Button id={`take-sure-${id}`} tone="danger" label={words.takeSure} isBusy={isBusy} onPress={onTake} />
  ) : (
    <Button id={`take-${id}`} tone="plain" label={label} onPress={() => setSure(true)} />
  );
}

function keyOf({ role, gridId, shopId, standsInFor }: Line): string {
  return [role, gridId ?? shopId ?? 'all', standsInFor].filter((part) => part !== undefined).join('-');
}
