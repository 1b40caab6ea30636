import { useState } from 'react';
import { Input, View } from '@tarojs/components';
import * as v from 'valibot';
import { phoneNumber, setPhone, type Community } from '#contracts/places';
import { useCommand } from '../../api/use-command';
import { aria, inside } from '../../components/aria';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { DeskTable } from './desk-table';
import { settingsWords as words } from './settings-words';

const longest = 16;

/** The numbers that are rung here: the community's own, and one a grid. */
export function PhonesTable({ community, phone }: { community: Community; phone: Human }) {
  const saving = useCommand(setPhone);
  // Who one is, and so the community, is not asked again after every command: the last answer knows the newest numbers.
  const { name, phone: own, grids } = saving.data?.community ?? community;
  const places = [{ id: undefined, name, phone: own }, ...grids];
  return (
    <View id="phones">
      <Title>{words.phonesTitle}</Title>
      <Quiet>{words.phonesWhy}</Quiet>
      <View className="gap-above" />
      {saving.error ? <FailureNote sentence={saving.error.message} phone={phone} /> : null}
      <DeskTable
        id="phone"
        label={words.phones}
        titles={words.phoneTitles}
        rows={places.map((place) => {
          const gridId = place.id === undefined ? {} : { gridId: place.id };
          return phoneRow({
            ...{ id: place.id ?? 'community', name: place.name, number: place.phone },
            isBusy: saving.isPending && saving.variables.gridId === place.id,
            isSaved: saving.isSuccess && saving.variables.gridId === place.id,
            onSave: (number) => saving.mutate({ communityId: community.id, ...gridId, phone: number }),
          });
        })}
      />
    </View>
  );
}

interface PhoneLine {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly onSave: (number: string) => void;
}

function phoneRow(line: PhoneLine) {
  return { id: line.id, cells: [line.name, <NumberField key="number" {...line} />] };
}

/** A number and its button; what is no number is said before anything is sent. */
function NumberField({ id, name, number, isBusy, isSaved, onSave }: PhoneLine) {
  const [written, setWritten] = useState(number);
  const isNumber = v.is(phoneNumber, written);
  const isChanged = written !== number;
  return (
    <View className="desk-number">
      <Input
        id={`phone-of-${id}`}
        className="field-line"
        value={written}
        maxlength={longest}
        onInput={({ detail }) => setWritten(detail.value.trim())}
        {...inside({ 'aria-label': name })}
        {...aria({ label: name })}
      />
      {isChanged && isNumber ? (
        <Button
          id={`phone-save-${id}`}
          label={words.save}
          busyLabel={words.saving}
          isBusy={isBusy}
          onPress={() => onSave(written)}
        />
      ) : null}
      {isSaved && !isChanged ? <View className="desk-saved">{words.saved}</View> : null}
      {isNumber ? null : <View className="field-problem">{words.notPhone}</View>}
    </View>
  );
}
