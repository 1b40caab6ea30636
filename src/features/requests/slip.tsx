import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { whole } from '../../place-words';
import { openCase, openHome } from '../../routes';
import { useMe } from '../people/public';
import { slipWords as words } from './overheard-words';
import { ringFor } from './ring-for';
import { byWhen } from './promise-words';
import './slip.scss';
import { useRequest } from './use-requests';
import { titleOf } from './words';

/** A case in large print: what somebody without WeChat takes home, in his hand or on a photo of it. */
export function Slip({ id }: { id: string }) {
  const me = useMe();
  const request = useRequest(id);
  const footer = (
    <>
      <Button id="slip-home" tone="ghost" label={words.home} onPress={openHome} />
      <Button id="slip-look" label={words.look} onPress={() => openCase(id)} />
    </>
  );
  return (
    <Page id="slip" footer={footer}>
      <Answered answer={request} phone={me.phone}>
        {(view) => <Paper request={view} phone={ringFor(view, me)} />}
      </Answered>
    </Page>
  );
}

/** The worker who wrote it down stands for it until somebody takes it; who asked for it himself does not. */
function writtenBy({ timeline, hasOlder }: RequestView): string | undefined {
  const [first] = timeline;
  return first && !hasOlder && first.who.role !== 'resident' ? first.who.name : undefined;
}

function Paper({ request, phone }: { request: RequestView; phone: Human }) {
  const { number, place, promise, handlerName, askerName } = request;
  const lines = [
    [words.what, titleOf(request)],
    [words.where, place.label],
    ...(askerName ? [[words.asker, askerName] as const] : []),
    ...(promise ? [[words.promised, byWhen(promise)] as const] : []),
    [words.worker, handlerName ?? writtenBy(request) ?? words.nobodyYet],
  ] as const;
  return (
    <View>
      <Title>{words.title}</Title>
      <View className="slip">
        <View className="slip-label">{words.number}</View>
        <View id="slip-number" className="slip-number">
          {number}
        </View>
        <View className="slip-label">{`${words.ring} · ${phone.who}`}</View>
        <View id="slip-phone" className="slip-phone">
          {phone.number}
        </View>
        {lines.map(([label, value]) => (
          <View key={label} className="slip-line">
            <View className="slip-label">{label}</View>
            <View className="slip-value">{whole(value)}</View>
          </View>
        ))}
      </View>
      <Quiet>{words.how}</Quiet>
    </View>
  );
}
