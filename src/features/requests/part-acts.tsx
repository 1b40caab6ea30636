import { useState } from 'react';
import { View } from '@tarojs/components';
import { declineReasons, type DeclineReason } from '#contracts/request-states';
import { accept, decline, finish } from '#contracts/request-work';
import type { RequestView } from '#contracts/requests';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { courseWords as words, declineReasonWords } from './course-words';
import { isSaid, SaidForm } from './said-form';

interface PartProps {
  readonly request: RequestView;
  readonly phone: Human;
}

const reasons = declineReasons.map((value) => ({ value, label: declineReasonWords[value] }));

/** What somebody who was asked for a part says: yes, no with a reason, or that it is done. */
export function PartActs({ request, phone }: PartProps) {
  const { canAnswerPart, canFinishPart } = request.abilities;
  const mine = request.parts?.filter(({ isMine, isLead }) => isMine && !isLead) ?? [];
  const asked = mine.find(({ state }) => state === 'offered');
  const accepted = mine.find(({ state }) => state === 'accepted');
  return (
    <View>
      {canAnswerPart && asked ? (
        <View>
          <AcceptButton request={request} phone={phone} part={asked.part} />
          {asked.isSettled ? null : <DeclineForm request={request} phone={phone} part={asked.part} />}
        </View>
      ) : null}
      {canFinishPart && accepted ? <FinishForm request={request} phone={phone} part={accepted.part} /> : null}
    </View>
  );
}

function AcceptButton({ request, phone, part }: PartProps & { readonly part: number }) {
  const accepting = useCommand(accept);
  return (
    <View>
      <View className="gap-above" />
      {accepting.error ? <FailureNote sentence={accepting.error.message} phone={phone} /> : null}
      <Button
        id="part-accept"
        label={words.accept.do}
        busyLabel={words.accept.busy}
        isBusy={accepting.isPending}
        onPress={() => accepting.mutate({ id: request.id, seenVersion: request.version, part })}
      />
    </View>
  );
}

function DeclineForm({ request, phone, part }: PartProps & { readonly part: number }) {
  const [reason, choose] = useState<DeclineReason>();
  const seen = { id: request.id, seenVersion: request.version, part };
  return (
    <SaidForm
      id="decline"
      operation={decline}
      words={words.decline}
      phone={phone}
      tone="ghost"
      inputFor={(said) => (reason ? { ...seen, reason, ...(isSaid(said) && { words: said }) } : undefined)}
    >
      <View className="gap-above" />
      <ChoiceList id="decline-reason" label={words.decline.title} choices={reasons} chosen={reason} onChoose={choose} />
    </SaidForm>
  );
}

function FinishForm({ request, phone, part }: PartProps & { readonly part: number }) {
  const seen = { id: request.id, seenVersion: request.version, part };
  return (
    <SaidForm
      id="finish"
      operation={finish}
      words={words.finish}
      phone={phone}
      tone="leaf"
      inputFor={(said) => (isSaid(said) ? { ...seen, words: said, photos: [] } : undefined)}
    />
  );
}
