/** Ways from 「我」 to what is kept of me. */
import type { Way } from '../../components/ways';
import { openAudited } from '../../routes';
import { words } from './words';

/** Where a person finds what others did with his data. */
export const auditedWay: Way = {
  id: 'me-audited',
  icon: 'paper',
  label: words.title,
  line: words.why,
  onPress: openAudited,
};
