/** Ways from 「我」 to what is about people. */
import type { Way } from '../../components/ways';
import { openCheck, openHomesWaiting, openIdentity } from '../../routes';
import { words } from './words';

/** Who opens a door looks first. */
export const checkWay: Way = {
  id: 'me-check',
  icon: 'look',
  label: words.checkTitle,
  line: words.checkLine,
  onPress: openCheck,
};

/** Of somebody who works in a grid: he shows himself at a door, and sees who moved in. */
export const workerWays: readonly Way[] = [
  { id: 'me-identity', icon: 'people', label: words.identityTitle, line: words.identityWhy, onPress: openIdentity },
  {
    id: 'me-waiting',
    icon: 'home',
    label: words.waitingTitle,
    line: words.waitingWhy,
    onPress: openHomesWaiting,
  },
];
