import { View } from '@tarojs/components';
import { Page } from '../../../components/page';
import { Quiet, Section, Title } from '../../../components/text-block';
import { HomesWaiting } from '../../../features/people/homes-waiting';
import { homesWords } from '../../../features/people/homes-words';
import { useMe } from '../../../features/people/public';
import { usePullToRefresh } from '../../../refresh';

/** Who moved into a grid of mine, and waits for me to look. */
export default function HomesWaitingPage() {
  const { gridIds, gridName, phone } = useMe();
  usePullToRefresh();
  return (
    <Page id="homes-waiting">
      <Title isAnswer>{homesWords.listTitle}</Title>
      <Quiet>{homesWords.listWhy}</Quiet>
      {gridIds.map((gridId) => (
        <View key={gridId}>
          <Section>{gridName(gridId)}</Section>
          <HomesWaiting gridId={gridId} phone={phone} />
        </View>
      ))}
    </Page>
  );
}
