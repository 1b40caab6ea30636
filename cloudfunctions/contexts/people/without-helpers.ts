/** The end of acting for somebody, wherever it is said. */
import type { Change, Database } from '../../kernel/database';
import type { PersonRecord } from './repository';
import { words } from './words';

/** What changes in a person's document when these help no more; a minor's whom nobody keeps then is nobody's. */
export function withoutHelpers(
  { command }: Pick<Database, 'command'>,
  { helpers = [], kept }: Pick<PersonRecord, 'helpers' | 'kept'>,
  helperIds: readonly string[],
): Change {
  const staying = helpers.filter(({ personId }) => !helperIds.includes(personId));
  const isOver = kept?.by === 'guardian' && staying.length === 0;
  const emptied = {
    name: words.noLongerKept,
    birth: command.remove(),
    kept: command.remove(),
    consents: command.remove(),
  };
  return { helpers: command.set(staying), ...(isOver && emptied) };
}
