/** Every operation there is. Guards, walks, faults, fuzz and budgets go through this list; a new one joins by being here. */
import * as notices from './notices';
import type { Operation } from './operation';
import * as people from './people';
import * as places from './places';
import * as placesPapers from './places-papers';
import * as privacy from './privacy';
import * as requests from './requests';

export const operations: readonly Operation[] = [people, places, placesPapers, privacy, requests, notices].flatMap(
  (context) => Object.values(context).filter(isOperation),
);

/** The operation of that name, or undefined. */
export function findOperation(name: string): Operation | undefined {
  return operations.find((operation) => operation.name === name);
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'budget' in value && 'name' in value;
}
