import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Quiet } from '../../components/text-block';
import { openHome } from '../../routes';
import { closingWords as words } from './rights-words';

/** It is done; what is left of him, and the way back for whoever changes his mind. */
export function AccountClosed() {
  return (
    <View>
      <EmptyState sentence={words.closed}>
        <Quiet>{words.closedWhy}</Quiet>
        <Quiet>{words.closedPhone}</Quiet>
        <Quiet>{words.closedWechat}</Quiet>
        <Quiet>{words.closedAgain}</Quiet>
      </EmptyState>
      <View className="gap-above" />
      <Button id="closed-home" label={words.home} onPress={openHome} />
    </View>
  );
}
