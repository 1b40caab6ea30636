/** One sheet from the computer to the community: chosen, uploaded, checked, written slice by slice, switched. */
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts/operation';
import { checkSheet, dropImport, importSheet, imports, paperLink, sheetLimits } from '#contracts/places-papers';
import { ApiError, toApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { chooseSheet, saveFrom, storeSheet } from '../../api/desk-files.h5';
import { runCommand } from '../../api/use-command';
import { sheetWords } from './sheet-words';

const megabyte = 1024 * 1024;
/** Answers that may come too late before it is said that the network is slow. */
const mostLate = 4;

type Checked = OutputOf<typeof checkSheet>;

export type SheetState =
  | { readonly at: 'idle' }
  | { readonly at: 'uploading'; readonly percent: number }
  | { readonly at: 'checking' }
  | ({ readonly at: 'shown' | 'writing' } & Checked);

/** What happened to the sheet so far, and what can be done next. */
export function useSheet(communityId: string, folder: string) {
  const [state, setState] = useState<SheetState>({ at: 'idle' });
  const [error, setError] = useState<ApiError>();
  const client = useQueryClient();
  const attempt = async (work: () => Promise<void>, otherwise: SheetState) => {
    setError(undefined);
    await work().catch((thrown: unknown) => {
      setError(toApiError(thrown));
      setState(otherwise);
    });
    // Buildings, grids and the list of sheets: all of it may be new.
    await client.invalidateQueries();
  };
  const check = async () => {
    const file = await chooseSheet();
    if (!file) return;
    // A sheet the server would refuse is not sent: a hundred megabytes take minutes, and then it is no.
    if (file.size > sheetLimits.bytes) {
      setError(new ApiError('SHEET_TOO_BIG', sheetWords.tooBig(sheetLimits.bytes / megabyte)));
      return;
    }
    await attempt(
      async () => {
        setState({ at: 'uploading', percent: 0 });
        const fileId = await storeSheet(file, folder, (percent) => setState({ at: 'uploading', percent }));
        setState({ at: 'checking' });
        setState({ at: 'shown', ...(await runCommand(checkSheet, { communityId, fileId })) });
      },
      { at: 'idle' },
    );
  };
  const write = (begun: Checked) => attempt(() => writeAll(begun, communityId, setState), { at: 'shown', ...begun });
  const drop = ({ import: { id }, errors }: Checked) =>
    attempt(async () => {
      const dropped = await runCommand(dropImport, { importId: id });
      setState({ at: 'shown', ...dropped, errors });
    }, state);
  const leave = () => setState({ at: 'idle' });
  /** One that was left half way: in another tab, or by a colleague. */
  const takeUp = (left: Checked['import']) => setState({ at: 'shown', import: left, errors: [] });
  /** The sheet handed back, wrong cells marked. */
  const take = ({ paperId, name }: NonNullable<Checked['paper']>) =>
    void attempt(async () => saveFrom((await call(paperLink, { paperId })).url, name), state);
  return { state, error, check, write, drop, leave, takeUp, take };
}

/** Asks for slice after slice; how far it is, is what the last answer said. */
async function writeAll(begun: Checked, communityId: string, say: (state: SheetState) => void): Promise<void> {
  let now = begun;
  let late = 0;
  // What is begun may be what is shown, and says so itself.
  say({ ...now, at: 'writing' });
  do {
    const { id, written } = now.import;
    const next = await runCommand(importSheet, { importId: id, from: written }).catch(toApiError);
    if (!(next instanceof ApiError)) now = next;
    else if (next.code !== 'SLOW' || (late += 1) > mostLate) throw next;
    // The answer came late, and the work may be done all the same: how far it is, is asked.
    else now = { ...now, import: await lookedUp(communityId, now.import) };
    say({ ...now, at: 'writing' });
  } while (now.import.state === 'writing' || now.import.state === 'ready');
  say({ at: 'shown', ...now });
}

async function lookedUp(communityId: string, known: Checked['import']): Promise<Checked['import']> {
  const { items } = await call(imports, { communityId });
  return items.find(({ id }) => id === known.id) ?? known;
}
