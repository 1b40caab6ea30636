import { View } from '@tarojs/components';
import { Page } from '../../../components/page';
import { FeedbackForm } from '../../../features/content/feedback-form';
import { FeedbackHead } from '../../../features/content/feedback-head';
import { AnsweredFeedback, MyFeedback, MyHeld } from '../../../features/content/my-words';

/** 投诉建议: a human number, what was answered, a form, what I said before, and what of mine waits for a look. */
export default function Feedback() {
  return (
    <Page id="feedback">
      <FeedbackHead />
      <AnsweredFeedback />
      <FeedbackForm />
      <View className="gap-above" />
      <MyFeedback />
      <MyHeld />
    </Page>
  );
}
