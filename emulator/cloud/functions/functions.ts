/** Cloud functions: whoever calls one, it comes through `invoke`. */
import { randomUUID } from 'node:crypto';
import { CloudError } from '../cloud-error';
import { maxEventBytes } from '../limits';
import { deployedNames, readDeployment, type Deployment } from './deployment';
import { createFleet, type FleetOptions } from './fleet';
import type { Instance, Outcome } from './instance';
import { contextOf, createInvocation, invocationVariables, keepLog, type Caller, type Invocation } from './invocation';
import { createInvocationLog, type InvocationLog } from './invocation-log';
import { answerOf, limitPayload } from './outcome';

export interface FunctionsOptions extends FleetOptions {
  /** Functions' lines are kept with the invocation, and not printed. */
  readonly isQuiet: boolean;
  /** Hears of each invocation before it runs. */
  readonly onStart: (invocation: Invocation) => void;
}

export interface Call {
  readonly name: string;
  /** The event as JSON. */
  readonly event: string;
  readonly caller: Caller;
}

export interface Reply {
  readonly requestId: string;
  /** What the function returned, as JSON. */
  readonly json: string;
}

export interface Functions {
  /** @throws CloudError FUNCTION_NOT_FOUND, EXCEED_CONCURRENT_REQUEST_LIMIT, and what `answerOf` throws. */
  invoke(call: Call): Promise<Reply>;
  /** The invocation that runs in an instance now. */
  runningIn(instanceId: string): Invocation | undefined;
  /** The invocation of that id, while it runs. */
  running(invocationId: string): Invocation | undefined;
  /** Ends the instance it runs in, as a process that dies. */
  crash(invocation: Invocation): Promise<void>;
  deployment(name: string): Deployment | undefined;
  names(): readonly string[];
  /** Lets no instance live on: what it remembers is of a world that is gone. */
  renew(): void;
  readonly log: InvocationLog;
  close(): Promise<void>;
}

/** Opens the functions in a folder. */
export function openFunctions(options: FunctionsOptions): Functions {
  const fleet = createFleet(options);
  const running = new Map<string, { readonly invocation: Invocation; readonly instance: Instance }>();
  const log = createInvocationLog();
  return {
    invoke,
    runningIn: (instanceId) => running.get(instanceId)?.invocation,
    running: (invocationId) => byInvocation(invocationId)?.invocation,
    crash: async ({ id }) => byInvocation(id)?.instance.end(),
    deployment: (name) => readDeployment(options.folder, name),
    names: () => deployedNames(options.folder),
    renew: () => fleet.renew(),
    log,
    close: () => fleet.close(),
  };

  async function invoke({ name, event, caller }: Call): Promise<Reply> {
    const deployment = readDeployment(options.folder, name);
    if (!deployment) throw new CloudError('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] no function is called ${name}`);
    limitPayload('event', event, maxEventBytes);
    // A function called by one that waits for it must not wait for its caller's instance.
    const instance = await fleet.take(deployment, caller.source.endsWith(',scf'));
    const invocation = createInvocation(randomUUID(), name, caller, options.clock.now());
    running.set(instance.id, { invocation, instance });
    options.onStart(invocation);
    const outcome = await runOn(instance, deployment, { name, event, caller }, invocation);
    running.delete(instance.id);
    fleet.giveBack(name, instance);
    return settle(invocation, outcome, deployment);
  }

  function byInvocation(id: string) {
    return [...running.values()].find(({ invocation }) => invocation.id === id);
  }

  async function runOn(instance: Instance, deployment: Deployment, call: Call, kept: Invocation): Promise<Outcome> {
    const variables = invocationVariables(kept.id, call.caller);
    const environment = { ...fleet.environmentOf(deployment, instance.id), ...variables };
    const began = performance.now();
    const outcome = await instance.run({
      event: call.event,
      variables,
      context: contextOf(kept.id, deployment, environment),
      timeoutMs: deployment.timeoutSeconds * 1000,
      onLog: (text) => note(kept, text),
    });
    kept.ms = Math.round((performance.now() - began) * 100) / 100;
    return outcome;
  }

  function settle(invocation: Invocation, outcome: Outcome, deployment: Deployment): Reply {
    try {
      if (outcome.kind === 'failure') note(invocation, outcome.stack || outcome.message);
      const json = answerOf(outcome, deployment);
      invocation.outcome = 'ok';
      return { requestId: invocation.id, json };
    } catch (error) {
      invocation.outcome = error instanceof CloudError ? error.code : 'SYS_ERR';
      throw error;
    } finally {
      log.add(invocation);
    }
  }

  function note(invocation: Invocation, text: string): void {
    keepLog(invocation, text);
    if (!options.isQuiet) process.stderr.write(`[${invocation.function}] ${text}\n`);
  }
}
