/** Ways to what is about requests. */
import type { Way } from '../../components/ways';
import { openBoard } from '../../routes';
import { boardWords } from './board-words';

/** From 「我」 to what everybody reported. */
export const boardWay: Way = {
  id: 'me-board',
  icon: 'people',
  label: boardWords.title,
  line: boardWords.line,
  onPress: openBoard,
};
