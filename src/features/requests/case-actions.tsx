import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { openWork } from '../../routes';
import { TakeButton } from './take-button';
import { VerdictButtons } from './verdict-buttons';
import { workWords } from './work-words';
import type { Human } from '../../components/ring-button';

/** What this reader may do next: asked of the server's `abilities`, never of a role. */
export function CaseActions({ request, phone }: { request: RequestView; phone: Human }) {
  const { canTake, canResolve, canConfirm, canReturn } = request.abilities;
  return (
    <View>
      {canTake ? <TakeButton request={request} phone={phone} /> : null}
      {canResolve ? (
        <View className="verdict">
          <Button id="case-resolve" label={workWords.goResolve} onPress={() => openWork(request.id)} />
        </View>
      ) : null}
      {canConfirm || canReturn ? <VerdictButtons card={request} phone={phone} canConfirm={canConfirm} /> : null}
    </View>
  );
}
