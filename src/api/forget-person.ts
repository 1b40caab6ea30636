/** What this phone holds of the person: named when he leaves, and then forgotten. */
import { queryClient } from './query-client';
import { outbox } from './outbox-on-phone';
import { removeFiles } from './saved-files';
import { forget, keptNames, readKept } from './storage';
import { transport } from './transport';

interface WithPhotos {
  readonly photos?: readonly { readonly fileId?: string | undefined }[];
}

/** As many as the server takes with one goodbye. */
const most = 50;

/** Photos this phone stored for drafts and for what waits, which were never handed in. */
export function leftovers(): string[] {
  const drafts = keptNames(transport.owner).map((name) => readKept<WithPhotos>(name));
  const photos = [...drafts, ...outbox.now().waiting].flatMap((one) => one?.photos ?? []);
  return [...new Set(photos.flatMap(({ fileId }) => fileId ?? []))].slice(0, most);
}

/** The phone of somebody who was never here; how one reads on it stays. */
export function forgetPerson(): void {
  for (const { key } of outbox.now().waiting) outbox.drop(key);
  for (const name of keptNames(transport.owner)) forget(name);
  removeFiles();
  queryClient.clear();
}
