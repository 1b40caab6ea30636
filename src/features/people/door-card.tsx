import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Quiet } from '../../components/text-block';
import { openCheck, openIdentity } from '../../routes';
import { words } from './words';

/** At the door, from both sides: who comes shows himself, who opens looks first. */
export function DoorCard({ isWorker }: { isWorker: boolean }) {
  return (
    <Card id="me-door">
      <Quiet>{words.doorWhy}</Quiet>
      <Button id="me-check" tone="ghost" label={words.checkTitle} onPress={openCheck} />
      {isWorker ? <Button id="me-identity" label={words.identityTitle} onPress={openIdentity} /> : null}
    </Card>
  );
}
