import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { stateSets } from '#contracts/request-states';
import { RingButton } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { useMe } from '../people/public';
import { ringFor } from './ring-for';
import { caseWords } from './words';

/** Whoever waits for it may ask how it stands, of somebody who answers: the number of the grid it is in. */
export function AskAbout({ request }: { request: RequestView }) {
  const me = useMe();
  const isOpen = stateSets.open.some((state) => state === request.state);
  if (!isOpen || request.askerName !== undefined || me.gridIds.length > 0) return null;
  return (
    <View>
      <View className="gap-above" />
      <Quiet>{caseWords.askAbout}</Quiet>
      <View className="gap-above" />
      <RingButton id="case-ring" human={ringFor(request, me)} />
    </View>
  );
}
