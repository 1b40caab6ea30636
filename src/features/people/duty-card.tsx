import { View } from '@tarojs/components';
import { givableRoles, type Grant } from '#contracts/people';
import { leaveRole, type GivableRole } from '#contracts/roles';
import { roleWords } from '#contracts/role-words';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { dutyWords } from './duty-words';
import './people.scss';

interface DutyCardProps {
  readonly grant: Grant;
  readonly where: string;
  readonly phone: Human;
}

/** One role: what, where, until when; a stand-in's ends with the leave, any other can be given back. */
export function DutyCard({ grant, where, phone }: DutyCardProps) {
  const { role, until, standsInFor } = grant;
  const isOwn = standsInFor === undefined;
  const own = givableRoles.find((one) => one === role);
  return (
    <Card id={`duty-${role}-${grant.gridId ?? grant.communityId}`}>
      <View className="my-heading">{roleWords[role]}</View>
      <View>{where}</View>
      <Quiet>{until ? dutyWords.holdsUntil(dayWords(until)) : dutyWords.openEnd}</Quiet>
      {isOwn ? null : <Quiet>{dutyWords.standsIn}</Quiet>}
      {isOwn && own ? <GiveBack grant={grant} role={own} phone={phone} /> : null}
    </Card>
  );
}

function GiveBack({ grant, role, phone }: { grant: Grant; role: GivableRole; phone: Human }) {
  const leaving = useCommand(leaveRole);
  const { communityId, gridId, shopId } = grant;
  const scope = { communityId, ...(gridId !== undefined && { gridId }), ...(shopId !== undefined && { shopId }) };
  return (
    <AskedTwice
      id={`leave-${role}-${gridId ?? communityId}`}
      label={dutyWords.leave}
      question={dutyWords.leaveSure}
      yes={dutyWords.leaveDo}
      no={dutyWords.keep}
      isBusy={leaving.isPending}
      failure={leaving.error ? <FailureNote sentence={leaving.error.message} phone={phone} /> : null}
      onYes={() => leaving.mutate({ role, ...scope })}
    />
  );
}
