import { useState, type ReactNode } from 'react';
import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { CommunityChoice } from './community-choice';
import { useMe } from './use-me';
import { useCommunities } from './use-places';
import { words } from './words';

/** What is about a community: of one's own, of the only one there is, or of the one a visitor chooses. */
export function OfCommunity({ children }: { children: (communityId: string) => ReactNode }) {
  const me = useMe();
  const [chosen, setChosen] = useState<string>();
  const isVisitor = me.answer.data !== undefined && me.community === undefined;
  const communities = useCommunities(isVisitor);
  const own = me.community?.id ?? chosen;
  if (own !== undefined) return children(own);
  if (!isVisitor) {
    return (
      <Answered answer={me.answer} phone={me.phone}>
        {() => null}
      </Answered>
    );
  }
  return (
    <Answered answer={communities} phone={me.phone}>
      {({ items }) => {
        const [only, another] = items;
        if (only === undefined) return <EmptyState sentence={words.noCommunity} />;
        return another === undefined ? children(only.id) : <CommunityChoice items={items} onChoose={setChosen} />;
      }}
    </Answered>
  );
}
