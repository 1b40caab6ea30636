/** The vendor's SDK, initialised once an instance. Its environment and credentials come from the platform. */
import tcb from '@cloudbase/node-sdk';

let app: ReturnType<typeof tcb.init> | undefined;

/** The CloudBase app of the environment this function runs in. */
export function cloudApp(): ReturnType<typeof tcb.init> {
  app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string });
  return app;
}
