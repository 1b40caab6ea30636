import { limits } from '#contracts/values';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { Steps } from '../../components/steps';
import { Quiet, Title } from '../../components/text-block';
import { Beginnings } from './beginnings';
import { DangerFirst } from './danger-card';
import { obstaclesOf } from './report-input';
import { ActingFor, ElderPhone, StepButtons, type StepProps } from './report-step';
import { reportWords } from './report-words';
import { beginnings } from './words';

/** What it is, in own words; who types slowly taps a beginning. */
export function WordsStep({ draft, me, reporting, whose }: StepProps) {
  const isMissing = obstaclesOf(draft).includes('words');
  const footer = <StepButtons onBack={() => reporting.go(2)} onNext={() => reporting.go(4)} isDisabled={isMissing} />;
  const isTooShort = isMissing && draft.words.trim() !== '';
  return (
    <Page id="report-words" footer={footer} note={<DangerFirst said={draft.words} />}>
      <Steps at={3} of={4} />
      <ActingFor whose={whose} />
      <Title>{reportWords.wordsTitle}</Title>
      <Quiet>{reportWords.wordsWhy}</Quiet>
      <Beginnings items={beginnings} words={draft.words} onWords={reporting.setWords} />
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
