import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Page } from '../../components/page';
import { Quiet, Title } from '../../components/text-block';
import type { ReportDraft } from './draft';
import { reportWords } from './report-words';
import type { Drafting } from './use-draft';

/** What was begun another time is offered, not forced. */
export function DraftOffer({ drafting, draft }: { drafting: Drafting<ReportDraft>; draft: ReportDraft }) {
  const buttons = (
    <>
      <Button id="draft-restart" tone="ghost" label={reportWords.offerRestart} onPress={drafting.restart} />
      <Button id="draft-continue" label={reportWords.offerContinue} onPress={drafting.accept} />
    </>
  );
  return (
    <Page id="report-offer" footer={buttons}>
      <Title>{reportWords.offerTitle}</Title>
      <View className="gap-above" />
      <Card tone="apricot">
        <View className="preview-words">{draft.words || reportWords.offerNoWords}</View>
        <Quiet>{draft.photos.length > 0 ? reportWords.photosCount(draft.photos.length) : reportWords.noPhoto}</Quiet>
      </Card>
    </Page>
  );
}
