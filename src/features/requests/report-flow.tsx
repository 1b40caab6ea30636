import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { useHelped, useMe } from '../people/public';
import type { ReportDraft } from './draft';
import { ReportDone } from './report-done';
import { ReportWaits } from './report-waits';
import { DraftOffer } from './report-offer';
import { WordsStep } from './report-own-words';
import { PhotoStep } from './report-photo';
import { PreviewStep } from './report-preview';
import type { StepProps } from './report-step';
import { WhereStep } from './report-where';
import { useFate, useReport } from './use-report';
import { whoseIs } from './whose';

interface Beginning {
  /** The key of one that was refused. */
  readonly again: string | undefined;
  /** Where one stands, as a plate's code said it. */
  readonly buildingId: string | undefined;
  readonly unit: string | undefined;
}

/** Four screens with one question each, then what became of it. Without network one can still write. */
export function ReportFlow({ again, buildingId, unit }: Beginning) {
  const me = useMe();
  const { helped, askAgain } = useHelped('report', me.person !== undefined);
  const reporting = useReport({
    home: me.home,
    uploadFolder: me.uploadFolder,
    again,
    at: { buildingId, unit },
    onNotAllowed: askAgain,
  });
  const { drafting, sending } = reporting;
  const sent = sending.isSuccess ? sending.variables : undefined;
  const { outcome, waiting } = useFate(sent?.key);
  const shown = sent ? 'sent' : drafting.draft?.step;
  useEffect(() => {
    // Each screen begins at its top, whatever was scrolled on the one before.
    if (shown !== undefined) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [shown]);
  if (sent && outcome) return <ReportDone outcome={outcome} place={sent.place} me={me} />;
  if (sent) return <ReportWaits waiting={waiting} phone={me.phone} />;
  if (!drafting.draft || me.answer.isPending) {
    return (
      <Page id="report">
        <Skeleton />
      </Page>
    );
  }
  if (drafting.isOffered) return <DraftOffer drafting={drafting} draft={drafting.draft} />;
  const whose = whoseIs(drafting.draft, helped);
  // Whom it was for says no by now: begun again at the first question, with nothing lost.
  const draft: ReportDraft = whose === 'gone' ? { ...drafting.draft, step: 1 } : drafting.draft;
  return <Step draft={draft} me={me} reporting={reporting} helped={helped} whose={whose} />;
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
