import { Page } from '../../../components/page';
import { Queue } from '../../../features/content/queue';

/** What others do not read until a coordinator has looked. */
export default function QueuePage() {
  return (
    <Page id="content-queue">
      <Queue />
    </Page>
  );
}
