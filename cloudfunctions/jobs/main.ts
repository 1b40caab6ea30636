/** The deployed function `jobs`: the drain a client pokes, and the minute's tick that sweeps what is left. */
import * as content from '#contracts/content';
import * as contract from '#contracts/notices';
import { content as contentContext, hearPicture } from '../contexts/content';
import { delivery, tidyPushes } from '../contexts/notices';
import { identify, people } from '../contexts/people';
import { places } from '../contexts/places';
import { admit, checkKeys } from '../contexts/privacy';
import { requests } from '../contexts/requests';
import { askWithin } from '../kernel/answer';
import { serve } from '../kernel/serve';

export const main = serve({
  at: 'jobs',
  contexts: [people, places, requests, contentContext, delivery([people, places, requests, contentContext])],
  identify,
  admit,
  ready: checkKeys,
  onTimer: async (surroundings) => {
    const ask = askWithin(surroundings);
    await ask(content.sweepPictures, {});
    await ask(contract.drain, {});
    await tidyPushes({ ...surroundings.ports, now: surroundings.now, ask });
  },
  onPush: (event, surroundings) => hearPicture(event, askWithin(surroundings)),
});
