import { useState } from 'react';
import { View } from '@tarojs/components';
import * as v from 'valibot';
import { clockTime, quietHours, type QuietHours } from '#contracts/community-settings';
import { ChoiceGrid } from '../../components/choice-grid';
import { Field } from '../../components/field';
import { Quiet, Title } from '../../components/text-block';
import { SaveBar } from './save-bar';
import { settingsWords as words } from './settings-words';
import { useSaving, type DecidedPart } from './use-settings';

const clockLength = 5;
const proposed: QuietHours = { from: '21:00', to: '08:00' };
const uses = [
  { value: 'on', label: words.quietOn },
  { value: 'off', label: words.quietOff },
] as const;

/** When messages wait for the morning. */
export function QuietPart(props: DecidedPart) {
  const { quiet } = props.seen;
  const saving = useSaving(props);
  const [isOn, setOn] = useState(quiet !== null);
  const [hours, setHours] = useState(quiet ?? proposed);
  const next = isOn ? hours : null;
  const problems = isOn ? problemsOf(hours) : {};
  return (
    <View id="quiet">
      <Title>{words.quietTitle}</Title>
      <Quiet>{words.quietWhy}</Quiet>
      <Quiet>{words.quietUrgent}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid
        id="quiet-use"
        label={words.quietUse}
        choices={uses}
        chosen={isOn ? 'on' : 'off'}
        onChoose={(value) => setOn(value === 'on')}
      />
      {isOn ? (
        <View className="desk-pair">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              id={`quiet-${end}`}
              label={end === 'from' ? words.quietFrom : words.quietTo}
              value={hours[end]}
              max={clockLength}
              problem={problems[end]}
              // A Chinese keyboard writes its own colon.
              onChange={(value) => setHours({ ...hours, [end]: value.trim().replace('\uff1a', ':') })}
            />
          ))}
        </View>
      ) : null}
      <SaveBar
        id="quiet"
        saving={saving}
        isChanged={JSON.stringify(next) !== JSON.stringify(quiet)}
        isRight={problems.from === undefined && problems.to === undefined}
        onSave={() => saving.save({ quiet: next })}
      />
    </View>
  );
}

function problemsOf(hours: QuietHours): { from?: string; to?: string } {
  const { clock, long } = words.problems;
  const [isFrom, isTo] = [v.is(clockTime, hours.from), v.is(clockTime, hours.to)];
  if (!isFrom || !isTo) return { ...(!isFrom && { from: clock }), ...(!isTo && { to: clock }) };
  return v.is(quietHours, hours) ? {} : { to: long };
}
