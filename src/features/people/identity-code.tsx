import { Image, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { renderSVG } from 'uqr';
import { identityCode } from '#contracts/duty';
import { useCommand } from '../../api/use-command';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Skeleton } from '../../components/skeleton';
import { Quiet, Title } from '../../components/text-block';
import { spelledCode, toScannedText } from './door-code';
import { words } from './words';
import './identity-code.scss';

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
      {making.data ? <Shown code={making.data.code} name={name} /> : null}
      {making.isPending ? <Skeleton /> : null}
    </View>
  );
}

function Shown({ code, name }: { code: string; name: string }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(toScannedText(code), { border: 4 }))}`;
  return (
    <Card id="identity-shown">
      <Image className="identity-picture" mode="aspectFit" src={picture} {...aria({ isHidden: true })} />
      <View id="identity-letters" className="identity-letters">
        {spelledCode(code)}
      </View>
      <View className="identity-name">{name}</View>
      <Quiet>{words.identityUntil}</Quiet>
    </Card>
  );
}
