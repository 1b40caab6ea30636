import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { ApproveCard } from '../../../features/desk/approve-card';
import { words } from '../../../features/desk/words';
import { useMe } from '../../../features/people/public';

const scanned = /^(?:n=)?([\w-]{30})$/;

/** Where the code on the desk leads: by an address, or by the scene of a mini-program code. */
export default function Approve() {
  const { params } = useRouter<{ n?: string; scene?: string }>();
  const { phone } = useMe();
  const [, nonce] = scanned.exec(params.n ?? decodeURIComponent(params.scene ?? '')) ?? [];
  return (
    <Page id="approve">
      {nonce === undefined ? <EmptyState sentence={words.codeMissing} /> : <ApproveCard nonce={nonce} phone={phone} />}
    </Page>
  );
}
