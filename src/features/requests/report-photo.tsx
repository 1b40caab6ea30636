import { View } from '@tarojs/components';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { PhotoPicker } from '../../components/photo-picker';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { ElderPhone, StepButtons, type StepProps } from './report-step';
import { reportWords } from './report-words';

/** First a photo: it needs no words. It can always be left out. */
export function PhotoStep({ draft, me, reporting }: StepProps) {
  const { photos } = reporting;
  const label = draft.photos.length === 0 ? reportWords.photoSkip : reportWords.next;
  return (
    <Page id="report-photo" footer={<StepButtons label={label} onNext={() => reporting.go(2)} />}>
      <Steps at={1} of={4} />
      <Title>{reportWords.photoTitle}</Title>
      <Quiet>{reportWords.photoWhy}</Quiet>
      <View className="gap-above" />
      <PhotoPicker
        photos={photos.picked}
        max={photos.max}
        addLabel={reportWords.photoAdd}
        onAdd={photos.add}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      <View className="gap-above" />
      {photos.failure ? <FailureNote sentence={photos.failure} phone={me.phone} /> : null}
      <ElderPhone phone={me.phone} />
    </Page>
  );
}
