/** Desks in a person's own document: who sits at one is found, one is opened, and one is ended for good. */
import type { Collection, Database } from '../../kernel/database';
import type { PersonRecord } from './repository';

/** A browser he let in; `_id` of a browser is nowhere, only what follows from it. */
export interface DeskRecord {
  readonly id: string;
  readonly since: Date;
  readonly until: Date;
  /** What the browser said it is. */
  readonly browser: string;
}

/** Of a person's desks, so many that are open, and so many that were ended, are remembered. */
const most = { open: 10, ended: 50 } as const;

/** What the repository knows of desks. */
export function seatsIn(people: Collection<PersonRecord>, command: Database['command']) {
  return {
    byDesk: async (deskId: string) => (await people.find({ where: { 'desks.id': deskId }, limit: 1 }))[0],
    openDesk: (personId: string, desk: DeskRecord) =>
      people.update(
        { _id: personId, 'desks.id': command.nin([desk.id]), endedDesks: command.nin([desk.id]) },
        { desks: command.push({ each: [desk], slice: -most.open }) },
      ),
    endDesk: (personId: string, deskId: string) =>
      people.update(
        { _id: personId, 'desks.id': deskId },
        {
          desks: command.pull({ id: deskId }),
          endedDesks: command.push({ each: [deskId], slice: -most.ended }),
        },
      ),
  };
}
