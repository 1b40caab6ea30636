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
import { stepByStep } from '../kernel/step-by-step';

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
    const delivered = { ...surroundings.ports, now: surroundings.now, ask };
    await stepByStep(surroundings.ports.log, [
      ['pictures', () => ask(content.sweepPictures, {})],
      // Before the drain, so that what the clock has to say is said in the same minute.
      ['watch', () => ask(watch, {})],
      ['drain', () => ask(contract.drain, {})],
      ['pushes', () => tidyPushes(delivered)],
      ['erasures', () => sweepErasures(delivered, keepers)],
      ['keys', () => rotateKeys(delivered, keepers)],
      // Before what is old enough goes; a month that is not counted tonight is counted tomorrow.
      ['months', () => countMonths(delivered)],
      ['retention', () => keepNoLonger(delivered, keepers)],
      ['plates', () => ask(drawPlates, {})],
    ]);
  },
  onPush: (event, surroundings) => hearPicture(event, askWithin(surroundings)),
});
