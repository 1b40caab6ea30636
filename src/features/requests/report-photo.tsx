import { View } from '@tarojs/components';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { PhotoPicker } from '../../components/photo-picker';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { DangerDoor } from './danger-card';
import { ActingFor, ElderPhone, StepButtons, type StepProps } from './report-step';
import { WhoseChoice } from './report-whose';
import { VoicePart } from './report-voice';
import { reportWords } from './report-words';
import { voiceWords } from './voice-words';

/** First a photo: it needs no words, and is what stands out until there is one. It can always be left out. */
export function PhotoStep(props: StepProps) {
  const { draft, me, reporting, whose } = props;
  const { photos } = reporting;
  const label = nextLabel(draft);
  const isNothing = draft.photos.length === 0 && !draft.voice;
  const next = () => reporting.go(2);
  const footer = <StepButtons label={label} onNext={next} isDisabled={whose === 'gone'} isQuiet={isNothing} />;
  return (
    <Page id="report-photo" footer={footer}>
      <Steps at={1} of={4} />
      <DangerDoor />
      <View className="gap-above" />
      <ActingFor whose={whose} />
      <WhoseChoice {...props} />
      <Title>{reportWords.photoTitle}</Title>
      <Quiet>{reportWords.photoWhy}</Quiet>
      <Refused instead={gateWords.noPhotos} phone={me.phone} />
      <View className="gap-above" />
      <PhotoPicker
        photos={photos.picked}
        max={photos.max}
        isSmall
        isLoud={isNothing}
        addLabel={reportWords.photoAdd}
        onAdd={photos.add}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      <View className="gap-above" />
      <VoicePart voice={reporting.voice} phone={me.phone} />
      <View className="gap-above" />
      {photos.failure ? <FailureNote sentence={photos.failure} phone={me.phone} /> : null}
      <ElderPhone phone={me.phone} />
    </Page>
  );
}

/** What is passed over is said. */
function nextLabel({ photos, voice }: StepProps['draft']): string {
  if (photos.length > 0) return reportWords.next;
  return voice ? voiceWords.next : reportWords.photoSkip;
}
