/** What was used, and of what plan. */
import type { CloudParts } from '../cloud-parts';
import { sendJson } from '../http/exchange';
import type { Control } from './control-input';

/** Handlers for tests and the bench. */
export function planControls({ meter }: CloudParts) {
  const readUsage: Control = (exchange) => sendJson(exchange, { plan: meter.plan ?? null, ...meter.usage() });

  const clearUsage: Control = (exchange) => {
    meter.clear();
    sendJson(exchange, { isDone: true });
  };

  return { readUsage, clearUsage };
}
