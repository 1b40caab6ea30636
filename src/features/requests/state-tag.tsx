import type { RequestEnding, RequestState } from '#contracts/request-states';
import { Tag } from '../../components/tag';
import { endedWords } from './end-words';
import { honestLook, stateLooks } from './state-look';
import { stateWords, stateWordsForWorker } from './words';

interface StateTagProps {
  readonly state: RequestState;
  /** How it ended; what was not fixed is not shown as if it were. */
  readonly ending?: RequestEnding | undefined;
  readonly isForWorker?: boolean;
}

/** Where a request is: drawing, word and colour. */
export function StateTag({ state, ending = 'fixed', isForWorker = false }: StateTagProps) {
  if (state === 'closed' && ending !== 'fixed') return <Tag {...honestLook} word={endedWords[ending]} />;
  return <Tag {...stateLooks[state]} word={(isForWorker ? stateWordsForWorker : stateWords)[state]} />;
}
