import { useState } from 'react';
import { View } from '@tarojs/components';
import { sweepOf, type SpotView, type SweepView } from '#contracts/request-sweeps';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PhotoPair, type ShownPhoto } from '../../components/photo-pair';
import { Quiet, Title } from '../../components/text-block';
import { whole } from '../../place-words';
import { goBack } from '../../routes';
import { dayWords, whenWords } from '../../time';
import { useMe } from '../people/public';
import { SpotForm } from './spot-form';
import { nextOf } from './spot-input';
import { SpotTag } from './spot-look';
import { WaitingSpots } from './waiting-spots';
import { pairWords } from './pair-words';
import { pointWords as words, spotWords, sweepWords } from './sweep-words';
import { useFine, type SpotForm as Form } from './use-spot';
import { onTheWay, useSweep } from './use-sweeps';
import { noPhotoWords, caseWords } from './words';
import './sweep.scss';

/** One building of a sweep; from it one goes on to the next without going back. */
export function SpotSheet({ id }: { id: string }) {
  const { phone } = useMe();
  const [spotId, turnTo] = useState(id);
  const answer = useSweep(sweepOf(spotId), onTheWay);
  const spot = answer.data?.spots.find((one) => one.id === spotId);
  if (!answer.data || !spot) {
    return (
      <Page id="spot">
        <Answered answer={answer} phone={phone}>
          {() => <EmptyState sentence={words.gone} />}
        </Answered>
      </Page>
    );
  }
  // A new building is a new sheet: nothing said of the last one stays on it.
  return <Sheet key={spotId} sweep={answer.data} spot={spot} onNext={turnTo} />;
}

interface SheetProps {
  readonly sweep: SweepView;
  readonly spot: SpotView;
  readonly onNext: (spotId: string) => void;
}

function Sheet({ sweep, spot, onNext }: SheetProps) {
  const [form, open] = useState<Form>();
  const fine = useFine(spot);
  // From the tap on it stands so; only until its key is made it could be tapped once more.
  const isBusy = fine.isPending && spot.canBeFine === true;
  const sayFine = () => fine.mutate();
  if (form)
    return <SpotForm spot={spot} form={form} onClose={() => open(undefined)} head={<Head {...{ sweep, spot }} />} />;
  return (
    <Page
      id="spot"
      footer={
        <Acts
          spot={spot}
          isBusy={isBusy}
          next={nextOf(sweep.spots, spot)}
          onFine={sayFine}
          onForm={open}
          onNext={onNext}
        />
      }
    >
      <Head sweep={sweep} spot={spot} />
      <WaitingSpots sweepId={sweep.id} />
      <Said spot={spot} />
      <Others spot={spot} isOpen={sweep.isOpen} isBusy={isBusy} onFine={sayFine} onForm={open} />
    </Page>
  );
}

function Head({ sweep, spot }: Pick<SheetProps, 'sweep' | 'spot'>) {
  const at = sweep.spots.indexOf(spot) + 1;
  return (
    <View>
      <View className="spot-head">
        <Title id="spot-label" isAnswer>
          <Address>{spot.label}</Address>
        </Title>
        <SpotTag state={spot.state} />
      </View>
      <Quiet>{words.which(sweep.thing, at, sweep.spots.length)}</Quiet>
    </View>
  );
}

/** What was found and what was done, with the pictures side by side. */
function Said({ spot: { checked, mended, state } }: { spot: SpotView }) {
  // What was mended and is broken again shows how it is now alone.
  const entries = [checked, state === 'mended' ? mended : undefined];
  const shown = entries.flatMap((entry, at): ShownPhoto[] => {
    if (!entry || (entry.photo === undefined && !entry.isChecking)) return [];
    const caption = (at === 0 ? pairWords.before : pairWords.after)(dayWords(entry.at));
    return [{ url: entry.photo, caption, ...(entry.isChecking && { isChecking: true }) }];
  });
  return (
    <View>
      <PhotoPair photos={shown} />
      {entries.map((entry, at) =>
        entry ? (
          <View key={at}>
            <View className="gap-above" />
            {entry.words && entry.words !== words.mendedSaid ? (
              <View className="sweep-words">{entry.words}</View>
            ) : null}
            {entry.noPhotoReason ? <View>{caseWords.noPhotoBecause(noPhotoWords[entry.noPhotoReason])}</View> : null}
            <Quiet>{sweepWords.found(foundAs(state, at), entry.name, whenWords(entry.at))}</Quiet>
          </View>
        ) : null,
      )}
    </View>
  );
}

/** What was said by the first entry, who looked, and by the second, who mended. */
function foundAs(state: SpotView['state'], at: number): string {
  if (at === 1) return spotWords.mended;
  return state === 'fine' ? spotWords.fine : spotWords.broken;
}

interface ActsProps {
  readonly spot: SpotView;
  readonly isBusy: boolean;
  readonly onFine: () => void;
  readonly onForm: (form: Form) => void;
}

/** What is done here most, under the thumb: the two words of who looks, mending, and on to the next building. */
function Acts(props: ActsProps & { readonly next: SpotView | undefined; readonly onNext: (spotId: string) => void }) {
  const { spot, isBusy, next, onFine, onForm, onNext } = props;
  const { state, canBeFine, canBeBroken, canMend } = spot;
  if (state === 'notYet' && canBeFine && canBeBroken) {
    const shared = { busyLabel: words.busy, isBusy };
    return (
      <View className="spot-big">
        <Button id="spot-fine" icon="check" label={words.fine} {...shared} onPress={onFine} />
        <Button
          id="spot-broken"
          tone="danger"
          icon="alert"
          label={words.broken}
          isDisabled={isBusy}
          onPress={() => onForm('broken')}
        />
      </View>
    );
  }
  return (
    <View className="spot-big">
      {canMend ? <Button id="spot-mended" label={words.mended} onPress={() => onForm('mended')} /> : null}
      {next ? (
        <Button
          id="spot-next"
          tone={canMend ? 'ghost' : 'leaf'}
          label={words.next(whole(next.label))}
          onPress={() => onNext(next.id)}
        />
      ) : (
        <Button id="spot-back" tone="ghost" label={words.back} onPress={goBack} />
      )}
    </View>
  );
}

/** A wrong tap is put right, and why somebody can do nothing here is said. */
function Others({ spot, isOpen, isBusy, onFine, onForm }: ActsProps & { readonly isOpen: boolean }) {
  const { state, canCheck, canBeFine, canBeBroken } = spot;
  if (!isOpen) return <Quiet>{words.over}</Quiet>;
  if (!canCheck && state === 'notYet') return <Quiet>{words.notYours}</Quiet>;
  if (state === 'notYet') return null;
  return (
    <View>
      <View className="gap-above" />
      {canBeFine ? (
        <Button id="spot-not-broken" tone="plain" label={words.notBroken} isBusy={isBusy} onPress={onFine} />
      ) : null}
      {canBeBroken ? (
        <Button
          id="spot-not-fine"
          tone="plain"
          label={state === 'mended' ? words.again : words.notFine}
          onPress={() => onForm('broken')}
        />
      ) : null}
    </View>
  );
}
