import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { openFeedback, openReportWords } from '../../routes';
import { words } from './words';

/** 举报, where there is something another wrote. */
export function ReportOffer({ request }: { request: RequestView }) {
  if (!request.timeline.some(({ canReport }) => canReport)) return null;
  const open = () => openReportWords(request.id);
  return <Button id="case-report" tone="plain" label={words.reportOffer} onPress={open} />;
}

/** The way to 投诉建议. */
export function FeedbackOffer() {
  return <Button id="me-feedback" tone="ghost" label={words.feedbackOffer} onPress={openFeedback} />;
}
