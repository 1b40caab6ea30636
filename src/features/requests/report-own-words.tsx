import { View } from '@tarojs/components';
import { limits } from '#contracts/values';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { press } from '../../components/press';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { DangerFirst } from './danger-card';
import { obstaclesOf } from './report-input';
import { ActingFor, ElderPhone, StepButtons, type StepProps } from './report-step';
import { reportWords } from './report-words';
import { beginnings } from './words';
import './report-steps.scss';

/** What it is, in own words; who types slowly taps a beginning. */
export function WordsStep({ draft, me, reporting, whose }: StepProps) {
  const isMissing = obstaclesOf(draft).includes('words');
  const footer = <StepButtons onBack={() => reporting.go(2)} onNext={() => reporting.go(4)} isDisabled={isMissing} />;
  const isTooShort = isMissing && draft.words.trim() !== '';
  return (
    <Page id="report-words" footer={footer}>
      <Steps at={3} of={4} />
      <ActingFor whose={whose} />
      <Title>{reportWords.wordsTitle}</Title>
      <Quiet>{reportWords.wordsWhy}</Quiet>
      <DangerFirst said={draft.words} />
      <View className="beginnings">
        {beginnings.map((words, index) => (
          <View
            key={words}
            className="beginning"
            {...press({
              id: `beginning-${index}`,
              label: words,
              onPress: () => reporting.setWords(joined(draft.words, words)),
            })}
          >
            {words}
          </View>
        ))}
      </View>
      <Field
        id="report-own-words"
        isLong
        label={reportWords.wordsLabel}
        hint={reportWords.wordsHint}
        max={limits.words.max}
        value={draft.words}
        problem={isTooShort ? reportWords.wordsShort : undefined}
        onChange={reporting.setWords}
      />
      <ElderPhone phone={me.phone} />
    </Page>
  );
}

/** A tapped beginning goes in front of nothing already written: it is added, never put in its place. */
function joined(written: string, beginning: string): string {
  if (written.includes(beginning)) return written;
  return written.trim() === '' ? beginning : `${written.trim().replace(/[,。,]$/, '')},${beginning}`;
}
