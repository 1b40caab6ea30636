/** Things going wrong on demand: arming, looking whether a fault struck, and taking all of them away. */
import type { CloudParts } from '../cloud-parts';
import { toFaultPlan } from '../faults/fault-plan';
import { sendJson } from '../http/exchange';
import { readControl, type Control } from './control-input';

/** Handlers for tests. */
export function faultControls({ faults }: CloudParts) {
  const armFault: Control = async (exchange) => {
    sendJson(exchange, { fault: faults.arm(toFaultPlan(await readControl(exchange))) });
  };

  const listFaults: Control = (exchange) => sendJson(exchange, { faults: faults.list() });

  const clearFaults: Control = (exchange) => {
    faults.clear();
    sendJson(exchange, { faults: [] });
  };

  return { armFault, listFaults, clearFaults };
}
