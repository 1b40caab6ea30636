import { useState } from 'react';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { BuildingsPane } from '../../../features/desk/buildings-pane';
import { DeskDoor } from '../../../features/desk/desk-door';
import { DeskList } from '../../../features/desk/desk-list';
import { DeskRoom, type Section } from '../../../features/desk/desk-room';
import { useDesk } from '../../../features/desk/use-desk.h5';
import { RequestsPane } from './requests-pane';
import { cityLine } from '../../../features/people/public';
import '../../../features/desk/desk.scss';

/** The wide-screen desk: its door, and behind it what there is to do. In browsers only. */
export default function Desk() {
  const [section, setSection] = useState<Section>('requests');
  const { answer, grids, isOutside, leave } = useDesk();
  return (
    <Page id="desk">
      {isOutside ? (
        <DeskDoor phone={cityLine} />
      ) : (
        <Answered answer={answer} phone={cityLine}>
          {({ person, community }) => {
            const phone = community ? { who: community.name, number: community.phone } : cityLine;
            const room = { who: person?.name ?? '', where: community?.name ?? '', section, onSection: setSection };
            return (
              <DeskRoom {...room} onSignOut={() => void leave()}>
                {section === 'requests' ? <RequestsPane grids={grids} phone={phone} /> : null}
                {section === 'buildings' && community ? <BuildingsPane community={community} phone={phone} /> : null}
                {section === 'desks' ? <DeskList phone={phone} /> : null}
              </DeskRoom>
            );
          }}
        </Answered>
      )}
    </Page>
  );
}
