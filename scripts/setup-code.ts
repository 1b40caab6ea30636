/**
 * `SETUP_SECRET=… npm run setup-code -- COMMUNITY`: the one-time code that opens a community, to be scanned or copied,
 * and below it the one that makes the first administrator; for whoever deploys. A further word names another
 * administrator's code.
 */
import { renderUnicodeCompact } from 'uqr';
import { adminCodeId, setupCodeOf } from '../cloudfunctions/contexts/people/setup-code';
import { runMain } from './run-main';

runMain(() => {
  const [communityId, codeName = 'first'] = process.argv.slice(2);
  const secret = process.env['SETUP_SECRET'];
  if (!communityId || !secret) throw new Error('SETUP_SECRET=… npm run setup-code -- COMMUNITY (the id it will have)');
  const founding = `community ${communityId}: ${setupCodeOf(secret, communityId)}`;
  console.log(`${renderUnicodeCompact(founding, { border: 2 })}\n${founding}`);
  console.log(`admin ${codeName}: ${setupCodeOf(secret, adminCodeId(codeName))}`);
  return Promise.resolve();
});
