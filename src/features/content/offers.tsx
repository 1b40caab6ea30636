import type { Person } from '#contracts/people';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import type { Way } from '../../components/ways';
import { openFeedback, openQueue, openReportWords } from '../../routes';
import { words } from './words';

/** 举报, where there is something another wrote. */
export function ReportOffer({ request }: { request: RequestView }) {
  if (!request.timeline.some(({ canReport }) => canReport)) return null;
  const open = () => openReportWords(request.id);
  return <Button id="case-report" tone="plain" label={words.reportOffer} onPress={open} />;
}

/** The way to 投诉建议. */
export const feedbackWay: Way = {
  id: 'me-feedback',
  icon: 'speak',
  label: words.feedbackOffer,
  onPress: openFeedback,
};

/** The way to what waits, for those who decide. */
export function queueWaysOf(person: Person | undefined): readonly Way[] {
  if (!person?.roles.some(({ role }) => role === 'coordinator')) return [];
  return [{ id: 'me-queue', icon: 'look', label: words.queueOffer, onPress: openQueue }];
}
