/** The deployed function `app`: every interactive context, one warm instance. */
import { notices } from '../contexts/notices';
import { identify, people } from '../contexts/people';
import { requests } from '../contexts/requests';
import { serve } from '../kernel/serve';

export const main = serve({ at: 'app', contexts: [people, requests, notices], identify });
