import { Quiet } from '../../components/text-block';
import { Ways } from '../../components/ways';
import { openClosing, openCorrect, openCorrections } from '../../routes';
import { rightsWords as words } from './rights-words';

/** To something that is wrong, and out; whoever is nobody here has neither. */
export function MineWays({ isKnown }: { isKnown: boolean }) {
  if (!isKnown) return <Quiet>{words.nobody}</Quiet>;
  return (
    <Ways
      ways={[
        { id: 'mine-correct', icon: 'speak', label: words.correctWay, line: words.correctWhy, onPress: openCorrect },
        {
          id: 'mine-corrections',
          icon: 'received',
          label: words.correctionsWay,
          line: words.correctionsWhy,
          onPress: openCorrections,
        },
        { id: 'mine-close', icon: 'close', label: words.closeWay, line: words.closeWhy, onPress: openClosing },
      ]}
    />
  );
}
