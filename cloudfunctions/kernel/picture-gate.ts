/** The gate for pictures people show, one for all contexts: WeChat looks at them and answers later, by an event. */
import type { Storage } from './storage';
import type { Wechat } from './wechat';

/** Seconds WeChat has to fetch a picture: it answers within half an hour. */
const fetchSeconds = 1800;

/** Hands the pictures over; of each the id its verdict will name, undefined when it could not be handed over. */
export async function sendToCheck(
  { wechat, storage }: { readonly wechat: Wechat; readonly storage: Storage },
  openid: string,
  fileIds: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const links = await storage.links(fileIds, fetchSeconds);
  return Promise.all(
    fileIds.map(async (fileId) => {
      const link = links.get(fileId);
      return link === undefined ? undefined : wechat.checkPicture(openid, link);
    }),
  );
}
