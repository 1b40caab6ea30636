import { useState, type ReactNode } from 'react';
import type { me } from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { Community } from '#contracts/places';
import { DeskList } from '../../../features/desk/desk-list';
import { DeskRoom, sections, type Leading, type Section } from '../../../features/desk/desk-room';
import { NumbersPane } from '../../../features/desk/numbers-pane';
import { PlacesPane } from '../../../features/desk/places-pane';
import { SettingsPane } from '../../../features/desk/settings-pane';
import { SheetPane } from '../../../features/desk/sheet-pane';
import type { useDesk } from '../../../features/desk/use-desk.h5';
import { cityLine, useBuildings } from '../../../features/people/public';
import { ContentPane } from './content-pane';
import { RequestsPane } from './requests-pane';
import { ResidentsPane } from './residents-pane';
import { StaffPane } from './staff-pane';
import '../../../features/desk/keeping.scss';
import '../../../features/desk/deciding.scss';

interface RoomProps {
  readonly desk: ReturnType<typeof useDesk>;
  readonly who: OutputOf<typeof me>;
}

const ofCoordinators: readonly Section[] = ['content', 'staff', 'sheet', 'settings'];

/** What there is to do behind the door, a part at a time. */
export function Room({ desk, who }: RoomProps) {
  const [chosen, setChosen] = useState<{ readonly section: Section; readonly first?: string | undefined }>();
  const onSection: Leading = (next, first) => setChosen({ section: next, first });
  const { person, community } = who;
  const places = useBuildings(community?.id).data?.items;
  // A community of one building was founded just now: its coordinator is led on, not shown an empty list.
  const mayOpen: Partial<Record<Section, boolean>> = {
    requests: desk.isOverseer,
    residents: desk.isVisitor,
    numbers: desk.isCounting,
  };
  const shown = sections.filter((name) => mayOpen[name] ?? (desk.isCoordinator || !ofCoordinators.includes(name)));
  const first = desk.isCoordinator && places?.length === 1 ? 'settings' : (shown[0] ?? 'desks');
  const section = chosen?.section ?? first;
  const room = { who: person?.name ?? '', where: community?.name ?? '', shown, section, onSection };
  return (
    <DeskRoom {...room} onSignOut={() => void desk.leave()}>
      {community ? (
        <Part desk={desk} who={{ ...who, community }} section={section} first={chosen?.first} onSection={onSection} />
      ) : (
        <DeskList phone={cityLine} />
      )}
    </DeskRoom>
  );
}

interface PartProps extends RoomProps {
  readonly who: RoomProps['who'] & { readonly community: Community };
  readonly section: Section;
  readonly first: string | undefined;
  readonly onSection: Leading;
}

function Part({ desk, who, section, first, onSection }: PartProps) {
  const { person, community, uploadFolder: folder } = who;
  const own = { community, phone: { who: community.name, number: community.phone } };
  const parts: Record<Section, () => ReactNode> = {
    requests: () => <RequestsPane grids={desk.grids} phone={own.phone} />,
    content: () => <ContentPane communityId={community.id} phone={own.phone} />,
    numbers: () => <NumbersPane {...own} />,
    staff: () => <StaffPane {...own} grants={person?.roles ?? []} first={first} />,
    residents: () => <ResidentsPane grids={desk.grids} phone={own.phone} />,
    buildings: () => <PlacesPane {...own} isKeeper={desk.isCoordinator} first={first} />,
    sheet: () => <SheetPane communityId={community.id} folder={folder} phone={own.phone} />,
    settings: () => <SettingsPane {...own} onSection={onSection} />,
    desks: () => <DeskList phone={own.phone} />,
  };
  return <>{parts[section]()}</>;
}
