import { useState } from 'react';
import { View } from '@tarojs/components';
import { buildings, type Community } from '#contracts/places';
import { staff } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { DeskTable } from './desk-table';
import type { Section } from './desk-room';
import { PhonesTable } from './phones-table';
import { settingsWords as words } from './settings-words';
import { SetupSteps } from './setup-steps';
import { ListRow } from './two-panes';

interface SettingsPaneProps {
  readonly community: Community;
  readonly phone: Human;
  readonly onSection: (section: Section) => void;
}

const parts = ['setup', 'phones', 'other'] as const;
type Part = (typeof parts)[number];

const lines: Record<Part, string> = {
  setup: words.setupLine,
  phones: words.phonesLine,
  other: words.otherLine,
};

/** What a coordinator keeps of the community, and the way through its first hour. */
export function SettingsPane({ community, phone, onSection }: SettingsPaneProps) {
  const [part, setPart] = useState<Part>('setup');
  return (
    <View className="desk-panes">
      <View className="desk-list">
        {parts.map((name) => (
          <ListRow
            key={name}
            row={{ id: name, title: words[name], line: lines[name] }}
            isOpen={name === part}
            onOpen={() => setPart(name)}
          />
        ))}
      </View>
      <View className="desk-detail">
        {part === 'setup' ? (
          <Setup community={community} phone={phone} onSection={onSection} onPhones={() => setPart('phones')} />
        ) : null}
        {part === 'phones' ? <PhonesTable community={community} phone={phone} /> : null}
        {part === 'other' ? <NotYet /> : null}
      </View>
    </View>
  );
}

function Setup({ community, phone, ...go }: SettingsPaneProps & { readonly onPhones: () => void }) {
  const communityId = community.id;
  const places = useAnswer(buildings, { communityId });
  const members = useAnswer(staff, { communityId });
  return (
    <Answered answer={places} phone={phone}>
      {({ items }) => (
        <Answered answer={members} phone={phone}>
          {({ items: people }) => <SetupSteps community={community} buildings={items} staff={people} {...go} />}
        </Answered>
      )}
    </Answered>
  );
}

/** What a coordinator would look for here and does not find: said, not hidden. */
function NotYet() {
  return (
    <View id="not-yet">
      <Title>{words.otherTitle}</Title>
      <Quiet>{words.otherWhy}</Quiet>
      <View className="gap-above" />
      <DeskTable
        id="other"
        label={words.other}
        titles={words.otherTitles}
        rows={words.otherItems.map(([name, now]) => ({ id: name, cells: [name, now] }))}
      />
    </View>
  );
}
