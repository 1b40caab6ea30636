import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { DeskDoor } from '../../../features/desk/desk-door';
import { useDesk } from '../../../features/desk/use-desk.h5';
import { cityLine } from '../../../features/people/public';
import { Room } from './room';
import '../../../features/desk/desk.scss';

/** The wide-screen desk: its door, and behind it what there is to do. In browsers only. */
export default function Desk() {
  const desk = useDesk();
  return (
    <Page id="desk">
      {desk.isOutside ? (
        <DeskDoor phone={cityLine} />
      ) : (
        <Answered answer={desk.answer} phone={cityLine}>
          {(who) => <Room desk={desk} who={who} />}
        </Answered>
      )}
    </Page>
  );
}
