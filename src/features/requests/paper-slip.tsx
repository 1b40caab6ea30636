import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { Quiet } from '../../components/text-block';
import { dayWords } from '../../time';
import { useBuildings, useMe } from '../people/public';
import { paperSlipWords as words } from './paper-slip-words';
import { byWhen } from './promise-words';
import { communityOf } from './report-step';
import { ringFor } from './ring-for';
import { nextWords } from './words';
import './paper-slip.scss';

interface PaperSlipProps {
  readonly request: RequestView;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

/** A case on a slip of paper, as it is printed. Who loses it has lost no name, no door and no word of his. */
export function PaperSlip({ request, onPrint, onBack }: PaperSlipProps) {
  return (
    <View>
      <View className="paper-slip-desk">
        <Quiet>{words.why}</Quiet>
        <View className="gap-above" />
        <View className="button-row">
          <Button id="slip-back" tone="ghost" label={words.back} onPress={onBack} />
          <Button id="slip-print" label={words.print} onPress={onPrint} />
        </View>
      </View>
      <Paper request={request} />
    </View>
  );
}

function Paper({ request }: { request: RequestView }) {
  const me = useMe();
  const ring = ringFor(request, me);
  const where = useBuildingOf(request);
  const { number, kind, promise, reportedAt, pausedAt } = request;
  const isPromised = promise && request.state !== 'closed' && request.state !== 'resolved' && !pausedAt;
  const lines = [
    ...(kind ? [[words.kind, kind.name] as const] : []),
    ...(where === undefined ? [] : [[words.where, where] as const]),
    [words.told, dayWords(reportedAt)],
    [words.next, nextWords(request)],
    ...(isPromised ? [[words.promised, byWhen(promise)] as const] : []),
  ] as const;
  return (
    <View id="paper-slip" className="paper-slip">
      <View className="paper-slip-title">{words.title}</View>
      <View className="paper-slip-label">{words.number}</View>
      <View id="paper-slip-number" className="paper-slip-number">
        {number}
      </View>
      {lines.map(([label, value]) => (
        <View key={label} className="paper-slip-line">
          <View className="paper-slip-label">{label}</View>
          <View className="paper-slip-value">{value}</View>
        </View>
      ))}
      <View className="paper-slip-ring">
        <View>{`${words.ring} · ${ring.who}`}</View>
        <View id="paper-slip-phone" className="paper-slip-phone">
          {ring.number}
        </View>
        <View>{words.how}</View>
      </View>
    </View>
  );
}

/** The building alone; of a shop, where everybody sees it stand. Unknown for the moment it takes to ask. */
function useBuildingOf({ place }: RequestView): string | undefined {
  const buildings = useBuildings(communityOf(place)).data?.items;
  if (place.shopId !== undefined) return place.label;
  return buildings?.find(({ id }) => id === place.buildingId)?.name;
}
