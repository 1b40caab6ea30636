/** A hand in a cloud's database, beside every function: to plant what no operation would write. */
import tcb from '@cloudbase/node-sdk';
import { environmentId } from '../../emulator/cloud/environment';
import type { SdkDatabase } from '../conformance/sdk';
import type { World } from './world';

/** The database of a world, as an administrator's program reaches it. */
export function databaseHand({ url }: Pick<World, 'url'>): SdkDatabase {
  // Without this the SDK looks for a metadata service before every request.
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'local', SCF_NAMESPACE: 'test' });
  const app = tcb.init({ env: environmentId, secretId: 'x', secretKey: 'y', serviceUrl: `${url}/admin` });
  return app.database() as unknown as SdkDatabase;
}
