import { AskedTwice } from '../../components/asked-twice';
import { chooseElder } from '../../reading/reading';
import { words } from './words';

/** The way back from 长辈版: found at once, and not gone by a thumb that slipped. */
export function BackToNormal() {
  return (
    <AskedTwice
      id="reading-normal"
      label={words.toNormal}
      question={words.toNormalSure}
      yes={words.toNormalYes}
      no={words.toNormalNo}
      isBusy={false}
      onYes={() => chooseElder(false)}
    />
  );
}
