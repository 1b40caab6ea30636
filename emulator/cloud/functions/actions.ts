/** A function calling another: the person stays the same, the chain of sources grows by `scf`. */
import { CloudError } from '../cloud-error';
import type { SdkAction } from '../http/sdk-door';
import type { Functions } from './functions';

/** The action `functions.invokeFunction`. */
export function functionsActions(functions: Functions): ReadonlyMap<string, SdkAction> {
  return new Map<string, SdkAction>([
    [
      'functions.invokeFunction',
      async ({ params, invocation }) => {
        const { function_name: name, request_data: data } = params;
        if (typeof name !== 'string' || typeof data !== 'string') {
          throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] function_name or request_data is missing');
        }
        const caller = {
          openid: invocation?.openid ?? undefined,
          source: invocation ? `${invocation.source},scf` : 'scf',
        };
        const { json } = await functions.invoke({ name, event: data === '' ? '{}' : data, caller });
        return { data: { response_data: json } };
      },
    ],
  ]);
}
