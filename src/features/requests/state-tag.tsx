import type { RequestState } from '#contracts/request-states';
import { Tag } from '../../components/tag';
import { stateLooks } from './state-look';
import { stateWords, stateWordsForWorker } from './words';

/** Where a request is: drawing, word and colour. */
export function StateTag({ state, isForWorker = false }: { state: RequestState; isForWorker?: boolean }) {
  return <Tag {...stateLooks[state]} word={(isForWorker ? stateWordsForWorker : stateWords)[state]} />;
}
