import { useState } from 'react';
import { View } from '@tarojs/components';
import { exportReasons } from '#contracts/privacy';
import { AskedTwice } from '../../components/asked-twice';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { listWords as words } from './list-words';
import { MyLists } from './my-lists';
import { useApproving, useAsking, useListsToApprove, type Wanted } from './use-lists';

interface PersonListsProps {
  readonly communityId: string;
  readonly phone: Human;
}

/** Lists of those who live here: what waits for my word, what I asked for, and a new one. */
export function PersonLists({ communityId, phone }: PersonListsProps) {
  const { items } = useListsToApprove(communityId);
  return (
    <View id="lists">
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      {items.length === 0 ? null : <Section>{words.toApprove}</Section>}
      {items.map((wanted) => (
        <ToApprove key={wanted.id} wanted={wanted} phone={phone} />
      ))}
      <MyLists phone={phone} />
      <Asking communityId={communityId} phone={phone} />
    </View>
  );
}

/** Another one's word is asked for: who wants it, what for, how many are on it. */
function ToApprove({ wanted: { id, who, why, persons, at }, phone }: { wanted: Wanted; phone: Human }) {
  const approving = useApproving();
  const failure = approving.error ? <FailureNote sentence={approving.error.message} phone={phone} /> : null;
  return (
    <Card id={`wanted-${id}`} tone="apricot">
      <View className="desk-row-title">{words.wants(who, why)}</View>
      <View>{words.size(persons, at)}</View>
      <Quiet>{words.approveWhy}</Quiet>
      <View className="desk-buttons">
        <AskedTwice
          id={`approve-list-${id}`}
          tone="leaf"
          label={words.approve}
          question={words.approveSure}
          yes={words.approveYes}
          no={words.approveNo}
          isBusy={approving.isPending}
          failure={failure}
          onYes={() => approving.mutate({ id })}
        />
        <AskedTwice
          id={`refuse-list-${id}`}
          label={words.refuse}
          question={words.refuseSure}
          yes={words.refuseYes}
          no={words.refuseNo}
          isBusy={approving.isPending}
          failure={failure}
          onYes={() => approving.mutate({ id, isAgreed: false })}
        />
      </View>
    </Card>
  );
}

function Asking({ communityId, phone }: PersonListsProps) {
  const [why, setWhy] = useState<(typeof exportReasons)[number]>();
  const asking = useAsking();
  const ask = () => why && asking.mutate({ communityId, why }, { onSuccess: () => setWhy(undefined) });
  return (
    <View>
      <Section>{words.ask}</Section>
      <Quiet>{words.askWhy}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid
        id="list-why"
        label={words.askWhy}
        choices={exportReasons.map((value) => ({ value, label: words.reasons[value] }))}
        chosen={why}
        onChoose={setWhy}
      />
      {asking.error ? <FailureNote sentence={asking.error.message} phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id="list-ask"
          label={words.askDo}
          busyLabel={words.askBusy}
          isBusy={asking.isPending}
          isDisabled={why === undefined}
          onPress={ask}
        />
      </View>
    </View>
  );
}
