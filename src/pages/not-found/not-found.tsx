import { Page } from '../../components/page';
import { NotFoundNote } from '../../features/content/not-found';

/** Where WeChat sends whoever opened a page that is not there. */
export default function NotFound() {
  return (
    <Page id="not-found">
      <NotFoundNote />
    </Page>
  );
}
