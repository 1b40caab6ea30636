/** The deployed function `app`: every interactive context, one warm instance. */
import { content } from '../contexts/content';
import { desk } from '../contexts/desk';
import { notices } from '../contexts/notices';
import { identify, people } from '../contexts/people';
import { places } from '../contexts/places';
import { admit, checkKeys, privacy } from '../contexts/privacy';
import { requests } from '../contexts/requests';
import { serve } from '../kernel/serve';

export const main = serve({
  at: 'app',
  contexts: [people, places, privacy, requests, content, notices, desk],
  identify,
  admit,
  ready: checkKeys,
});
