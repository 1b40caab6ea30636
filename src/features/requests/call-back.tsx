import { useState } from 'react';
import { View } from '@tarojs/components';
import { calledBack, type CallAnswer } from '#contracts/request-overheard';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { openSlip } from '../../routes';
import { callWords as words, slipWords } from './overheard-words';
import { SaidForm } from './said-form';

/** Who asked gets no messages: whoever works there rings him, and writes down what he says. */
export function CallBack({ request, phone }: { request: RequestView; phone: Human }) {
  const [said, choose] = useState<CallAnswer>();
  const { id, version, askerName = '', callBack, abilities, state } = request;
  if (!callBack || !abilities.canCallBack) return null;
  const isAsked = state === 'resolved';
  const choices = answersOf(request).map((value) => ({ value, label: labelOf(value, state) }));
  return (
    <View id="call-back">
      <View className="gap-above" />
      <Card tone="apricot">
        <View>{words.note(askerName)}</View>
        {callBack.inVain > 0 ? <Quiet>{words.inVain(callBack.inVain)}</Quiet> : null}
        {isAsked && !abilities.canHearFixed ? <Quiet>{words.notYours}</Quiet> : null}
        <SaidForm
          id="call-back"
          operation={calledBack}
          words={words.form}
          phone={phone}
          tone="leaf"
          inputFor={(written) =>
            said ? { id, seenVersion: version, said, ...(written === '' ? {} : { words: written }) } : undefined
          }
        >
          <View className="gap-above" />
          <ChoiceList id="said" label={words.form.title} choices={choices} chosen={said} onChoose={choose} />
        </SaidForm>
      </Card>
    </View>
  );
}

/** The case in large print, for whoever works there to show. */
export function SlipDoor({ request }: { request: RequestView }) {
  if (request.askerName === undefined) return null;
  return <Button id="slip-open" tone="plain" label={slipWords.open} onPress={() => openSlip(request.id)} />;
}

/** What he may answer to what he is rung about. */
function answersOf({ state, abilities }: RequestView): readonly CallAnswer[] {
  if (state === 'resolved')
    return [...(abilities.canHearFixed ? (['fixed'] as const) : []), 'half', 'notFixed', 'noAnswer'];
  return state === 'closed' ? ['told', 'notFixed', 'noAnswer'] : ['told', 'noAnswer'];
}

function labelOf(answer: CallAnswer, state: RequestView['state']): string {
  return answer === 'notFixed' && state === 'closed' ? words.said.objects : words.said[answer];
}
