import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { KeptList } from '../../../features/people/kept-list';
import { keptWords } from '../../../features/people/kept-words';
import { useMe } from '../../../features/people/public';
import { openKeep } from '../../../routes';

/** Whose records a worker keeps; a new one is under the thumb. */
export default function Kept() {
  const { gridIds, gridName, phone } = useMe();
  const add = <Button id="kept-add" icon="plus" label={keptWords.add} onPress={() => openKeep()} />;
  return (
    <Page id="kept" footer={add}>
      <KeptList gridIds={gridIds} gridName={gridName} phone={phone} />
    </Page>
  );
}
