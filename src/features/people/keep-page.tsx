import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { goBack } from '../../routes';
import { KeepFlow } from './keep-flow';
import { useKept } from './use-kept';
import { useMe } from './use-me';
import { useBuildings } from './use-places';

/** Waits for what the form needs: the buildings of the worker's grids, and the record that is put right. */
export function KeepPage({ id }: { id: string | undefined }) {
  const { community, gridIds, uploadFolder, phone } = useMe();
  const buildings = useBuildings(community?.id);
  const kept = useKept(id);
  const places = buildings.data?.items.filter(({ gridId }) => gridIds.includes(gridId));
  if (places && (id === undefined || kept.data)) {
    return <KeepFlow before={kept.data} places={places} uploadFolder={uploadFolder} phone={phone} onDone={goBack} />;
  }
  return (
    <Page id="keep">
      <Answered answer={buildings} phone={phone}>
        {() => (
          <Answered answer={kept} phone={phone}>
            {() => <Skeleton />}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
