import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import type { RequestView } from '#contracts/requests';
import { Button } from '../../components/button';
import { openFeedback, openQueue, openReportWords } from '../../routes';
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

/** The way to what waits, for those who decide. */
export function QueueOffer({ person }: { person: Person | undefined }) {
  if (!person?.roles.some(({ role }) => role === 'coordinator')) return null;
  return (
    <View>
      <View className="gap-above" />
      <Button id="me-queue" tone="ghost" label={words.queueOffer} onPress={openQueue} />
    </View>
  );
}
