import { useState } from 'react';
import { View } from '@tarojs/components';
import { confirmByCode } from '#contracts/homes';
import type { Home } from '#contracts/people';
import { useCommand } from '../../api/use-command';
import { Address } from '../../components/address';
import { FailureNote } from '../../components/failure-note';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { goBack } from '../../routes';
import { CodeEntry } from './code-entry';
import { codeIn } from './door-code';
import { homesWords as words } from './homes-words';

const entryWords = { scan: words.useScan, type: words.useType, do: words.useDo, busy: words.useBusy };

/** A neighbour's code says that I live here; who knows no neighbour rings the worker. */
export function ByCode({ home, phone }: { home: Home; phone: Human }) {
  const [isNone, setNone] = useState(false);
  const confirming = useCommand(confirmByCode);
  const take = (code: string) => {
    setNone(codeIn(code) === undefined);
    if (codeIn(code)) confirming.mutate({ homeId: home.id ?? '', code }, { onSuccess: goBack });
  };
  return (
    <View>
      <Title>{words.useTitle}</Title>
      <Quiet>{words.useWhy}</Quiet>
      <View className="gap-above" />
      <Address>{words.useWhere(addressOf(home))}</Address>
      <View className="gap-above" />
      <CodeEntry id="use" words={entryWords} isBusy={confirming.isPending} onCode={take} />
      <View className="gap-above" />
      {isNone ? <View>{words.noCode}</View> : null}
      {confirming.error ? <FailureNote sentence={confirming.error.message} phone={null} /> : null}
      <Quiet>{words.noNeighbour}</Quiet>
      <View className="gap-above" />
      <RingButton id="use-ring" human={phone} />
    </View>
  );
}
