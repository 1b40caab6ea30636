import { homesWaiting } from '#contracts/homes';
import { keptPersons } from '#contracts/kept-persons';
import { useAnswerPages } from '../../api/use-answer-pages';

/** Who says he lives in a grid and waits for somebody to see that it is so. */
export const useHomesWaiting = (gridId: string) => useAnswerPages(homesWaiting, { gridId });

/** Of whom in a grid a record is kept, because he has no WeChat. */
export const useKeptPersons = (gridId: string) => useAnswerPages(keptPersons, { gridId });
