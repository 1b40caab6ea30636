import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Ways } from '../../components/ways';
import { feedbackWay, queueWaysOf } from '../../features/content/offers';
import { MyDesks } from '../../features/desk/public';
import { codeWays, DutyWays } from '../../features/people/duty-ways';

import { MyCard } from '../../features/people/my-card';
import { PhoneCard } from '../../features/people/phone-card';
import { GuestCard, useMe } from '../../features/people/public';
import { checkWay, workerWays } from '../../features/people/ways';
import { words } from '../../features/people/words';
import { mineWay } from '../../features/privacy/ways';
import { boardWay } from '../../features/requests/ways';
import { ReadingCard, useTabBar, WayHome } from '../../features/reading/public';
import { Quiet } from '../../components/text-block';
import { useReading } from '../../reading/reading';

/** Who I am here, where I live, and a human being to ring. */
export default function Me() {
  const me = useMe();
  const { isElder } = useReading();
  useTabBar(false);
  return (
    <Page id="me">
      <Answered answer={me.answer} phone={me.phone}>
        {({ person, community }) => (
          <View>
            <GuestCard person={person} />
            <MyCard person={person} community={community} />
            <View className="gap-above" />
            {me.gridIds.length > 0 ? <Ways ways={workerWays} /> : null}
            <View className="gap-above" />
            <DutyWays person={person} />
          </View>
        )}
      </Answered>
      <View className="gap-above" />
      {/* Whoever reads in large print came for its size, most likely. */}
      {isElder ? <ReadingCard /> : null}
      {isElder ? <View className="gap-above" /> : null}
      <PhoneCard
        communityName={me.communityName}
        communityPhone={me.communityPhone}
        grid={me.grid}
        isStranger={me.isStranger}
      />
      <View className="gap-above" />
      <Behind me={me} />
      <View className="gap-above" />
      {isElder ? null : <ReadingCard />}
      <WayHome />
      <MyDesks person={me.person} phone={me.phone} />
      <View className="gap-above" />
      <Quiet>{words.openSource}</Quiet>
    </Page>
  );
}

/** What is behind each line. All at once: a line that comes later would move the others from under a finger. */
function Behind({ me }: { me: ReturnType<typeof useMe> }) {
  if (me.answer.isPending) return null;
  const own = [boardWay, checkWay, mineWay, feedbackWay];
  return <Ways ways={[...queueWaysOf(me.person), ...own, ...codeWays]} />;
}
