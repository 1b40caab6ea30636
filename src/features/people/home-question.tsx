import { useState } from 'react';
import type { Community } from '#contracts/places';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { openAdmin } from '../../routes';
import { CommunityChoice } from './community-choice';
import { HomeForm } from './home-form';
import { useBuildings, useCommunities } from './use-places';
import { useSettle } from './use-settle';
import { words } from './words';
import type { Human } from '../../components/ring-button';

interface HomeQuestionProps {
  /** The community known already; without one the visitor is asked. */
  readonly communityId: string | undefined;
  readonly phone: Human;
  /** Asked in the middle of something else: it is said that it is asked only once. */
  readonly isOnTheWay?: boolean;
  /** One more home of somebody who has one. */
  readonly isMore?: boolean;
  /** What to do once it is known; everything on the screen is asked again anyway. */
  readonly onSettled?: () => void;
}

/** «您住哪一栋?»: the whole question, from community to floor, with its waiting and failing. */
export function HomeQuestion({ communityId, phone, onSettled, ...asked }: HomeQuestionProps) {
  const { isOnTheWay = false, isMore = false } = asked;
  const [chosen, setChosen] = useState<string>();
  const communities = useCommunities(communityId === undefined);
  const where = communityId ?? chosen ?? onlyOne(communities.data?.items);
  const buildings = useBuildings(where);
  const settling = useSettle(isMore, phone, onSettled);
  if (where !== undefined) {
    return (
      <Answered answer={buildings} phone={phone}>
        {({ items }) => <HomeForm places={items} settling={settling} isOnTheWay={isOnTheWay} isMore={isMore} />}
      </Answered>
    );
  }
  return (
    <Answered answer={communities} phone={phone}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState sentence={words.noCommunity}>
            <Button id="home-code" tone="plain" label={words.haveCode} onPress={openAdmin} />
          </EmptyState>
        ) : (
          <CommunityChoice items={items} onChoose={setChosen} />
        )
      }
    </Answered>
  );
}

/** Where there is only one community nobody is asked which. */
function onlyOne(items: readonly Community[] | undefined): string | undefined {
  return items?.length === 1 ? items[0]?.id : undefined;
}
