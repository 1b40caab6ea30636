/** The deployed function `papers`: what needs the libraries for documents and sheets, which `app` need not carry. */
import { identify, people } from '../contexts/people';
import { papersOfPlaces } from '../contexts/places/papers';
import { admit, checkKeys } from '../contexts/privacy';
import { serve } from '../kernel/serve';

export const main = serve({
  at: 'papers',
  contexts: [people, papersOfPlaces],
  identify,
  admit,
  ready: checkKeys,
});
