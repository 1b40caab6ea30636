import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { useMe } from '../people/public';
import { ReportDone } from './report-done';
import { DraftOffer } from './report-offer';
import { WordsStep } from './report-own-words';
import { PhotoStep } from './report-photo';
import { PreviewStep } from './report-preview';
import type { StepProps } from './report-step';
import { WhereStep } from './report-where';
import { useReport } from './use-report';

/** Four screens with one question each, then what became of it. Without network one can still write. */
export function ReportFlow() {
  const me = useMe();
  const reporting = useReport(me.home, me.uploadFolder);
  const { drafting, sending } = reporting;
  const shown = sending.isSuccess ? 'done' : drafting.draft?.step;
  useEffect(() => {
    // Each screen begins at its top, whatever was scrolled on the one before.
    if (shown !== undefined) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [shown]);
  if (sending.isSuccess) {
    return <ReportDone outcome={sending.data} place={sending.variables.place} me={me} />;
  }
  if (!drafting.draft || me.answer.isPending) {
    return (
      <Page id="report">
        <Skeleton />
      </Page>
    );
  }
  if (drafting.isOffered) return <DraftOffer drafting={drafting} draft={drafting.draft} />;
  return <Step draft={drafting.draft} me={me} reporting={reporting} />;
}

function Step(props: StepProps) {
  switch (props.draft.step) {
    case 1:
      return <PhotoStep {...props} />;
    case 2:
      return <WhereStep {...props} />;
    case 3:
      return <WordsStep {...props} />;
    case 4:
      return <PreviewStep {...props} />;
  }
}
