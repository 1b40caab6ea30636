import { View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { neighbourCode } from '#contracts/homes';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Skeleton } from '../../components/skeleton';
import { Quiet, Title } from '../../components/text-block';
import { whenWords } from '../../time';
import { CodeShown } from './code-shown';
import { homesWords } from './homes-words';
import { words } from './words';

/** What I read aloud to somebody who moved into my building. */
export function NeighbourCode({ homeId, phone }: { homeId: string; phone: Human }) {
  const making = useCommand(neighbourCode);
  const make = () => making.mutate({ homeId });
  useLoad(make);
  return (
    <View>
      <Title>{homesWords.giveTitle}</Title>
      <Quiet>{homesWords.giveWhy}</Quiet>
      <View className="gap-above" />
      {making.error ? <FailureNote sentence={making.error.message} phone={phone} /> : null}
      {making.error ? <Button id="neighbour-again" label={words.again} onPress={make} /> : null}
      {making.data ? (
        <CodeShown id="neighbour" code={making.data.code}>
          <View>{homesWords.giveOnly}</View>
          <Quiet>{homesWords.giveUntil(whenWords(making.data.until))}</Quiet>
        </CodeShown>
      ) : null}
      {making.isPending ? <Skeleton /> : null}
    </View>
  );
}
