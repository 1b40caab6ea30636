/** `SETUP_SECRET=… npm run setup-code -- COMMUNITY`: the one-time code that opens a community; for whoever deploys. */
import { setupCodeOf } from '../cloudfunctions/contexts/people/setup-code';
import { runMain } from './run-main';

runMain(() => {
  const [communityId] = process.argv.slice(2);
  const secret = process.env['SETUP_SECRET'];
  if (!communityId || !secret) throw new Error('SETUP_SECRET=… npm run setup-code -- COMMUNITY (the id it will have)');
  console.log(setupCodeOf(secret, communityId));
  return Promise.resolve();
});
