import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { RingButton, type Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet } from '../../components/text-block';
import { useReading } from '../../reading/reading';
import type { Helped, useMe } from '../people/public';
import type { ReportDraft } from './draft';
import { reportWords } from './report-words';
import './report-steps.scss';
import type { Reporting } from './use-report';
import type { whoseIs } from './whose';

/** What each screen of a report is given. */
export interface StepProps {
  readonly draft: ReportDraft;
  readonly me: ReturnType<typeof useMe>;
  readonly reporting: Reporting;
  /** Whom one may report for, and for whom this is. */
  readonly helped: readonly Helped[];
  readonly whose: ReturnType<typeof whoseIs>;
}

/** For whom, while it is written: never to be forgotten halfway. */
export function ActingFor({ whose }: Pick<StepProps, 'whose'>) {
  if (whose === undefined || whose === 'gone') return null;
  return (
    <View id="acting-for" className="acting-for">
      <Tag tone="apricot" icon="people" word={reportWords.actingFor(whose.name)} />
    </View>
  );
}

/** In 长辈版 every screen offers the phone: who doesn't get on with writing rings. */
export function ElderPhone({ phone }: { phone: Human }) {
  const { isElder } = useReading();
  if (!isElder) return null;
  return (
    <View className="elder-phone">
      <Quiet>{reportWords.orRing}</Quiet>
      <RingButton id="step-phone" human={phone} />
    </View>
  );
}

/** Who scanned a plate stands in a community, and isn't asked in which: a building's id begins with its community's. */
export function communityOf({ buildingId }: StepProps['draft']['place']): string | undefined {
  return buildingId?.split('~')[0];
}

interface StepButtonsProps {
  readonly onBack?: () => void;
  readonly onNext: () => void;
  readonly label?: string;
  readonly isDisabled?: boolean;
  /** Something else on the screen is what most people came for. */
  readonly isQuiet?: boolean;
}

/** Back and on, under the thumb; back never loses anything. */
export function StepButtons({
  onBack,
  onNext,
  label = reportWords.next,
  isDisabled = false,
  isQuiet = false,
}: StepButtonsProps) {
  return (
    <>
      {onBack ? <Button id="step-back" tone="ghost" label={reportWords.back} onPress={onBack} /> : null}
      <Button id="step-next" tone={isQuiet ? 'ghost' : 'leaf'} label={label} isDisabled={isDisabled} onPress={onNext} />
    </>
  );
}
