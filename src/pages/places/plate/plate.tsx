import { useRouter } from '@tarojs/taro';
import * as v from 'valibot';
import { plateScene } from '#contracts/places';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { RingButton } from '../../../components/ring-button';
import { Quiet } from '../../../components/text-block';
import { useMe } from '../../../features/people/public';
import { PlatePlace } from '../../../features/places/plate-place';
import { words } from '../../../features/places/words';

/** Where the code on a building's or a shop's plate leads. */
export default function Plate() {
  const { params } = useRouter<{ scene?: string }>();
  const { phone } = useMe();
  const scene = decodeURIComponent(params.scene ?? '');
  return (
    <Page id="plate">
      {v.is(plateScene, scene) ? (
        <PlatePlace scene={scene} phone={phone} />
      ) : (
        <EmptyState sentence={words.unreadable}>
          <Quiet>{words.unreadableMore}</Quiet>
          <RingButton id="plate-phone" human={phone} />
        </EmptyState>
      )}
    </Page>
  );
}
