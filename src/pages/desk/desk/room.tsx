import { useState, type ReactNode } from 'react';
import type { me } from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { Community } from '#contracts/places';
import { BuildingsPane } from '../../../features/desk/buildings-pane';
import { DeskList } from '../../../features/desk/desk-list';
import { DeskRoom, sections, type Section } from '../../../features/desk/desk-room';
import { SettingsPane } from '../../../features/desk/settings-pane';
import { SheetPane } from '../../../features/desk/sheet-pane';
import type { useDesk } from '../../../features/desk/use-desk.h5';
import { cityLine } from '../../../features/people/public';
import { ContentPane } from './content-pane';
import { RequestsPane } from './requests-pane';
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
  const [section, setSection] = useState<Section>('requests');
  const { person, community } = who;
  const shown = sections.filter((name) => desk.isCoordinator || !ofCoordinators.includes(name));
  const room = { who: person?.name ?? '', where: community?.name ?? '', shown, section, onSection: setSection };
  return (
    <DeskRoom {...room} onSignOut={() => void desk.leave()}>
      {community ? (
        <Part desk={desk} who={{ ...who, community }} section={section} onSection={setSection} />
      ) : (
        <DeskList phone={cityLine} />
      )}
    </DeskRoom>
  );
}

interface PartProps extends RoomProps {
  readonly who: RoomProps['who'] & { readonly community: Community };
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

function Part({ desk, who, section, onSection }: PartProps) {
  const { person, community, uploadFolder: folder } = who;
  const own = { community, phone: { who: community.name, number: community.phone } };
  const parts: Record<Section, () => ReactNode> = {
    requests: () => <RequestsPane grids={desk.grids} phone={own.phone} />,
    content: () => <ContentPane communityId={community.id} phone={own.phone} />,
    staff: () => <StaffPane {...own} grants={person?.roles ?? []} />,
    buildings: () => <BuildingsPane {...own} />,
    sheet: () => <SheetPane communityId={community.id} folder={folder} phone={own.phone} />,
    settings: () => <SettingsPane {...own} onSection={onSection} />,
    desks: () => <DeskList phone={own.phone} />,
  };
  return <>{parts[section]()}</>;
}
