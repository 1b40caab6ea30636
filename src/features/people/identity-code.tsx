import { View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { identityCode } from '#contracts/duty';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Skeleton } from '../../components/skeleton';
import { Quiet, Title } from '../../components/text-block';
import { CodeShown } from './code-shown';
import { words } from './words';

/** What a worker holds up at a door: made when the page opens, because the other hand holds the rail. */
export function IdentityCode({ name, phone }: { name: string; phone: Human }) {
  const making = useCommand(identityCode);
  useLoad(() => making.mutate({}));
  return (
    <View>
      <Title isAnswer>{words.identityTitle}</Title>
      <Quiet>{words.identityWhy}</Quiet>
      <View className="gap-above" />
      {making.error ? <FailureNote sentence={making.error.message} phone={phone} /> : null}
      {making.error ? <Button id="identity-again" label={words.again} onPress={() => making.mutate({})} /> : null}
      {making.data ? (
        <CodeShown id="identity" code={making.data.code}>
          <View className="code-name">{name}</View>
          <Quiet>{words.identityUntil}</Quiet>
        </CodeShown>
      ) : null}
      {making.isPending ? <Skeleton /> : null}
    </View>
  );
}
