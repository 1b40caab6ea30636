/** Every operation there is. Guards, walks, faults, fuzz and budgets go through this list; a new one joins by being here. */
import * as communitySettings from './community-settings';
import * as consents from './consents';
import * as content from './content';
import * as desk from './desk';
import * as duty from './duty';
import * as families from './families';
import * as feedback from './feedback';
import * as homes from './homes';
import * as keptPersons from './kept-persons';
import * as notices from './notices';
import type { Operation } from './operation';
import * as people from './people';
import * as residents from './residents';
import * as phones from './phones';
import * as places from './places';
import * as placesPapers from './places-papers';
import * as plates from './plates';
import * as privacy from './privacy';
import * as requestBoard from './request-board';
import * as requestEndings from './request-ends';
import * as requestEntries from './request-entries';
import * as requestHouseholds from './request-households';
import * as requestLong from './request-long';
import * as requestNumbers from './request-numbers';
import * as requestOverheard from './request-overheard';
import * as requestPin from './request-pin';
import * as requestPromise from './request-promise';
import * as requestSweeps from './request-sweeps';
import * as requestWork from './request-work';
import * as requestLists from './request-lists';
import * as requests from './requests';
import * as rights from './rights';
import * as roles from './roles';
import * as shops from './shops';

export const operations: readonly Operation[] = [
  people,
  residents,
  roles,
  duty,
  homes,
  families,
  keptPersons,
  phones,
  consents,
  places,
  shops,
  placesPapers,
  communitySettings,
  plates,
  privacy,
  rights,
  requests,
  requestEndings,
  requestHouseholds,
  requestPin,
  requestWork,
  requestPromise,
  requestLong,
  requestLists,
  requestBoard,
  requestSweeps,
  requestOverheard,
  requestEntries,
  requestNumbers,
  content,
  feedback,
  notices,
  desk,
].flatMap((contract) => Object.values(contract).filter(isOperation));

/** The operation of that name, or undefined. */
export function findOperation(name: string): Operation | undefined {
  return operations.find((operation) => operation.name === name);
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'budget' in value && 'name' in value;
}
