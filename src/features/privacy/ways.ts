/** The way from 「我」 to what is kept of me. */
import type { Way } from '../../components/ways';
import { openMine } from '../../routes';
import { words } from './words';

/** Who looked, what was agreed to, a copy, putting it right, and leaving: all of it behind one line. */
export const mineWay: Way = {
  id: 'me-mine',
  icon: 'paper',
  label: words.mineTitle,
  line: words.mineWhy,
  onPress: openMine,
};
