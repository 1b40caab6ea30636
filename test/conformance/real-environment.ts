/** A real environment instead of the cloud on this machine, when credentials are given; see docs/conformance.md. */
import type { SdkDatabase } from './sdk';

export interface RealEnvironment {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
}

const atOnce = 1000;

/** The environment the variables name; undefined when they name none. @throws Error when one of three is missing */
export function realEnvironment(variables: NodeJS.ProcessEnv = process.env): RealEnvironment | undefined {
  const envId = variables['CONFORMANCE_ENV_ID'];
  const secretId = variables['CONFORMANCE_SECRET_ID'];
  const secretKey = variables['CONFORMANCE_SECRET_KEY'];
  if (!envId && !secretId && !secretKey) return undefined;
  if (envId && secretId && secretKey) return { envId, secretId, secretKey };
  throw new Error('CONFORMANCE_ENV_ID, CONFORMANCE_SECRET_ID and CONFORMANCE_SECRET_KEY belong together');
}

/** Puts the environment where a function would find it, for what is written as one. */
export function standInside({ envId, secretId, secretKey }: RealEnvironment): void {
  const variables = { TCB_ENV: envId, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey };
  Object.assign(process.env, variables);
}

/** Removes all documents of the collections, through the SDK. */
export async function emptyCollections(sdk: SdkDatabase, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const collection = sdk.collection(name);
    for (;;) {
      const { data } = await collection.limit(atOnce).get();
      const ids = data.map(({ _id }) => _id);
      if (ids.length === 0) break;
      await collection.where({ _id: sdk.command.in(ids) }).remove();
    }
  }
}
