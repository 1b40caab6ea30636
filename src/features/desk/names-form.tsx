import { useState } from 'react';
import { View } from '@tarojs/components';
import { communities, placeNameLimits, setNames, type Community } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { settingsWords as words } from './settings-words';

/** What the community and its street are called, as of now. */
export function NamesForm({ communityId, phone }: { communityId: string; phone: Human }) {
  const answer = useAnswer(communities, {});
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => {
        const community = items.find(({ id }) => id === communityId);
        return community ? <Names community={community} phone={phone} /> : null;
      }}
    </Answered>
  );
}

/** The street decides who oversees the community, so that is said. */
function Names({ community, phone }: { community: Community; phone: Human }) {
  const saving = useCommand(setNames);
  const { name: seenName, street: seenStreet } = community;
  const [name, setName] = useState(seenName);
  const [street, setStreet] = useState(seenStreet);
  const written = { name: name.trim(), street: street.trim() };
  const isChanged = written.name !== seenName || written.street !== seenStreet;
  const isShort = ({ length }: string) => length < placeNameLimits.min;
  const save = () =>
    saving.mutate({ communityId: community.id, seen: { name: seenName, street: seenStreet }, ...written });
  return (
    <View id="names">
      <Title>{words.namesTitle}</Title>
      <Quiet>{words.namesWhy}</Quiet>
      <View className="gap-above" />
      <Field
        id="names-name"
        label={words.communityName}
        max={placeNameLimits.max}
        value={name}
        problem={isShort(written.name) ? words.nameShort : undefined}
        onChange={setName}
      />
      <Field
        id="names-street"
        label={words.streetName}
        max={placeNameLimits.max}
        value={street}
        problem={isShort(written.street) ? words.nameShort : undefined}
        onChange={setStreet}
      />
      <Quiet>{words.streetWhy}</Quiet>
      {saving.error ? <FailureNote sentence={saving.error.message} isWritten phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id="names-save"
          label={words.save}
          busyLabel={words.saving}
          isBusy={saving.isPending}
          isDisabled={!isChanged || isShort(written.name) || isShort(written.street)}
          onPress={save}
        />
        {saving.isSuccess && !isChanged ? (
          <View id="names-saved" className="desk-saved" {...aria({ role: 'status', isLive: true })}>
            {words.saved}
          </View>
        ) : null}
      </View>
    </View>
  );
}
