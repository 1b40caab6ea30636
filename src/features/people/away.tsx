import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { ownGrids } from './away-draft';
import { AwayForm } from './away-form';
import { awayWords as words } from './away-words';
import { LeaveCard } from './leave-card';
import { useColleagues } from './use-colleagues';

interface AwayProps {
  readonly person: Person | null;
  readonly gridName: (gridId: string) => string;
  readonly phone: Human;
}

/** When I am not there: which leaves there are, and one more for a grid that has none. */
export function Away({ person, gridName, phone }: AwayProps) {
  const grids = ownGrids(person?.roles ?? []);
  const communityId = person?.roles.find(({ gridId }) => gridId !== undefined && grids.includes(gridId))?.communityId;
  const answer = useColleagues(communityId);
  if (!person || communityId === undefined) return <EmptyState sentence={words.nobody} />;
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <Answered answer={answer} phone={phone}>
        {({ items, leaves }) => {
          const open = grids.filter((gridId) => !leaves.some((leave) => leave.gridId === gridId));
          return (
            <View>
              {leaves.map((leave) => (
                <LeaveCard
                  key={leave.gridId}
                  leave={leave}
                  items={items}
                  myId={person.id}
                  where={gridName(leave.gridId)}
                  phone={phone}
                />
              ))}
              {open.length > 0 ? (
                <AwayForm
                  key={open.join()}
                  grids={open.map((value) => ({ value, label: gridName(value) }))}
                  colleagues={items.filter(({ personId }) => personId !== person.id)}
                  phone={phone}
                />
              ) : null}
            </View>
          );
        }}
      </Answered>
    </View>
  );
}
