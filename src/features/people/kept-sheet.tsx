import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { openKeep, openKeptErase } from '../../routes';
import { dayWords } from '../../time';
import type { KeptView } from './keep-draft';
import { KeptConsents } from './kept-consents';
import { KeptTicket } from './kept-ticket';
import { careTagWords, keptWords as words } from './kept-words';
import { PersonCall } from './person-call';
import './people.scss';

/** One record, as one reads it before ringing at the door: who, where, what to mind; the number only on a tap. */
export function KeptSheet({ one, phone }: { one: KeptView; phone: Human }) {
  const { personId, name, home, note, tags, birth, since } = one;
  return (
    <View>
      <Title id="kept-name" isAnswer>
        {name}
      </Title>
      <View className="my-place">{home ? addressOf(home) : words.noHome}</View>
      <Quiet>{[birth && words.bornIn(birth), words.since(dayWords(since))].filter(Boolean).join(' · ')}</Quiet>
      <View className="gap-above" />
      {tags.length > 0 || note ? (
        <Card tone="apricot">
          <View className="kept-tags">
            {tags.map((tag) => (
              <Tag key={tag} tone="apricot" icon="look" word={careTagWords[tag]} />
            ))}
          </View>
          {note ? <View>{note}</View> : null}
        </Card>
      ) : null}
      <View className="gap-above" />
      <Card>
        <PersonCall id="kept" tone="leaf" personId={personId} name={name} masked={one.phone} phone={phone} />
      </Card>
      <View className="gap-above" />
      <Button id="kept-change" tone="ghost" label={words.change} onPress={() => openKeep(personId)} />
      <View className="gap-above" />
      <KeptTicket personId={personId} phone={phone} />
      <KeptConsents one={one} phone={phone} />
      <View className="gap-above" />
      <Button id="kept-erase" tone="plain" label={words.erase} onPress={() => openKeptErase(personId)} />
    </View>
  );
}
