/** Ways from 「我」 to what is kept of me. */
import type { Way } from '../../components/ways';
import { openAudited, openMine, openPrivacy } from '../../routes';
import { words } from './words';

/** The guide, and what he agreed to. */
export const privacyWay: Way = {
  id: 'me-privacy',
  icon: 'paper',
  label: words.guideTitle,
  line: words.guideWhy,
  onPress: openPrivacy,
};

/** A copy of what is kept, putting it right, and leaving. */
export const mineWay: Way = {
  id: 'me-mine',
  icon: 'received',
  label: words.mineTitle,
  line: words.mineWhy,
  onPress: openMine,
};

/** Where a person finds what others did with his data. */
export const auditedWay: Way = {
  id: 'me-audited',
  icon: 'look',
  label: words.title,
  line: words.why,
  onPress: openAudited,
};
