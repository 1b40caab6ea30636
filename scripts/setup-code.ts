/**
 * `SETUP_SECRET=… npm run setup-code -- COMMUNITY`: the one-time code that opens a community, and below it the one that
 * makes the first administrator; for whoever deploys. A further word names another administrator's code.
 */
import { adminCodeId, setupCodeOf } from '../cloudfunctions/contexts/people/setup-code';
import { runMain } from './run-main';

runMain(() => {
  const [communityId, codeName = 'first'] = process.argv.slice(2);
  const secret = process.env['SETUP_SECRET'];
  if (!communityId || !secret) throw new Error('SETUP_SECRET=… npm run setup-code -- COMMUNITY (the id it will have)');
  console.log(setupCodeOf(secret, communityId));
  console.log(`admin ${codeName}: ${setupCodeOf(secret, adminCodeId(codeName))}`);
  return Promise.resolve();
});
