/** The deployed function `jobs`: the drain a client pokes, and the minute's tick that sweeps what is left. */
import * as content from '#contracts/content';
import * as contract from '#contracts/notices';
import { drawPlates } from '#contracts/plates';
import { watch } from '#contracts/request-long';
import { content as contentContext, hearPicture } from '../contexts/content';
import { desk } from '../contexts/desk';
import { delivery, notices, tidyPushes } from '../contexts/notices';
import { identify, people } from '../contexts/people';
import { places, platesOfPlaces } from '../contexts/places';
import { admit, checkKeys, keepNoLonger, privacy, rights, rotateKeys, sweepErasures } from '../contexts/privacy';
import { countMonths, requests } from '../contexts/requests';
import { askWithin } from '../kernel/answer';
import { serve } from '../kernel/serve';

/** What keeps something of persons; a context that holds copies of another one's records comes after it. */
const keepers = [people, places, privacy, desk, requests, contentContext, notices];

export const main = serve({
  at: 'jobs',
  contexts: [
    people,
    places,
    privacy,
    requests,
    contentContext,
    delivery([people, places, privacy, requests, contentContext]),
    rights(keepers),
    platesOfPlaces,
  ],
  identify,
  admit,
  ready: checkKeys,
  onTimer: async (surroundings) => {
    const ask = askWithin(surroundings);
    await ask(content.sweepPictures, {});
    // Before the drain, so that what the clock has to say is said in the same minute.
    await ask(watch, {}).catch((error: unknown) => surroundings.ports.log.failure('watch', { cause: String(error) }));
    await ask(contract.drain, {});
    const delivered = { ...surroundings.ports, now: surroundings.now, ask };
    await tidyPushes(delivered);
    await sweepErasures(delivered, keepers);
    await rotateKeys(delivered, keepers);
    // Before what is old enough goes; a month that is not counted tonight is counted tomorrow.
    await countMonths(delivered).catch((error: unknown) =>
      surroundings.ports.log.failure('counting', { cause: String(error) }),
    );
    await keepNoLonger(delivered, keepers);
    // Last: nobody's safety hangs on it, and whatever fails in it keeps nothing else back.
    await ask(drawPlates, {});
  },
  onPush: (event, surroundings) => hearPicture(event, askWithin(surroundings)),
});
