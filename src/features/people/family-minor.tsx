import { useState } from 'react';
import { View } from '@tarojs/components';
import { ages, keepMinor } from '#contracts/families';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { goBack } from '../../routes';
import { yearOf } from '../../time';
import { ConsentText } from './consent-text';
import { familyWords as words } from './family-words';
import type { ConsentItem } from './use-consents';

const months = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: words.month(index + 1) }));

/** A guardian says for which child he speaks, and that he is the guardian; nothing is ticked for him. */
export function FamilyMinor({ item, phone }: { item: ConsentItem; phone: Human }) {
  const [child, setChild] = useState<Child>({ name: '', year: undefined, month: undefined });
  const [isGuardian, setGuardian] = useState(false);
  const [isAgreed, setAgreed] = useState(false);
  const keeping = useCommand(keepMinor);
  const birth = birthOf(child);
  const isReady = birth !== undefined && child.name.trim() !== '' && isGuardian && isAgreed;
  const consents = [{ purpose: 'minor' as const, textVersion: item.version }];
  const keep = () =>
    birth && keeping.mutate({ name: child.name, birth, isGuardian: true, consents }, { onSuccess: goBack });
  return (
    <View>
      <Title>{words.minorTitle}</Title>
      <Quiet>{words.minorWhy}</Quiet>
      <View className="gap-above" />
      <ChildFields child={child} onChild={setChild} />
      <View className="gap-above" />
      <ConsentText item={item} />
      <Tick id="minor-agree" label={words.agree} isTicked={isAgreed} onTick={setAgreed} />
      <Tick id="minor-guardian" label={words.isGuardian} isTicked={isGuardian} onTick={setGuardian} />
      <View className="gap-above" />
      {keeping.error ? <FailureNote isWritten sentence={keeping.error.message} phone={phone} /> : null}
      <Button
        id="minor-do"
        label={words.minorDo}
        busyLabel={words.minorBusy}
        isBusy={keeping.isPending}
        isDisabled={!isReady}
        onPress={keep}
      />
    </View>
  );
}

interface Child {
  readonly name: string;
  readonly year: number | undefined;
  readonly month: number | undefined;
}

function ChildFields({ child, onChild }: { child: Child; onChild: (child: Child) => void }) {
  const years = Array.from({ length: ages.ofAge + 1 }, (_, index) => yearOf(new Date()) - index);
  return (
    <View>
      <Field
        id="minor-name"
        label={words.minorName}
        hint={words.minorNameHint}
        max={limits.name.max}
        value={child.name}
        onChange={(name) => onChild({ ...child, name })}
      />
      <Section>{words.minorYear}</Section>
      <ChoiceGrid
        id="year"
        label={words.minorYear}
        choices={years.map((value) => ({ value, label: words.year(value) }))}
        chosen={child.year}
        onChoose={(year) => onChild({ ...child, year })}
      />
      <Section>{words.minorMonth}</Section>
      <ChoiceGrid
        id="month"
        label={words.minorMonth}
        choices={months}
        chosen={child.month}
        onChoose={(month) => onChild({ ...child, month })}
      />
    </View>
  );
}

/** «2016-03», once both are chosen. */
function birthOf({ year, month }: Child): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}
