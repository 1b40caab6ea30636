/** `npm run check`: what a machine can say about a change in under a minute. `npm test` says the rest. */
import { quickChecks } from './checks';
import { conclude, runChecks } from './run-checks';

/** Two at once: types and lint take longest and each is one thread. */
void runChecks(quickChecks, 2).then(conclude);
