import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { openWork } from '../../routes';
import { AskerActs } from './asker-acts';
import { PartActs } from './part-acts';
import { TakeButton } from './take-button';
import { UnsureButton } from './unsure-button';
import { VerdictButtons } from './verdict-buttons';
import { workWords } from './work-words';
import type { Human } from '../../components/ring-button';

/** What this reader may do next: asked of the server's `abilities`, never of a role. */
export function CaseActions({ request, phone }: { request: RequestView; phone: Human }) {
  const { canTake, canResolve, canConfirm, canReturn, canBeUnsure = false } = request.abilities;
  return (
    <View>
      {canTake ? <TakeButton request={request} phone={phone} /> : null}
      {canResolve ? (
        <View className="verdict">
          <Button id="case-resolve" label={workWords.goResolve} onPress={() => openWork(request.id)} />
        </View>
      ) : null}
      {canConfirm || canReturn ? (
        // Another state is another question: what was asked before is not asked on.
        <VerdictButtons key={request.state} card={request} phone={phone} canConfirm={canConfirm}>
          {canBeUnsure ? <UnsureButton request={request} phone={phone} /> : null}
        </VerdictButtons>
      ) : null}
      <PartActs request={request} phone={phone} />
      <AskerActs request={request} phone={phone} />
    </View>
  );
}
