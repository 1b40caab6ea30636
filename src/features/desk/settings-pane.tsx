import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { buildings, type Building, type Community } from '#contracts/places';
import { plates } from '#contracts/plates';
import { staff } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import type { Human } from '../../components/ring-button';
import { CategoriesPart } from './categories-part';
import type { Leading } from './desk-room';
import { HolidaysPart } from './holidays-part';
import { NamesForm } from './names-form';
import { PhonesTable } from './phones-table';
import { QuietPart } from './quiet-part';
import { settingsWords as words } from './settings-words';
import { SetupSteps } from './setup-steps';
import { ListRow } from './two-panes';
import { useKeys } from './use-keys.h5';
import { useSettings } from './use-settings';

interface SettingsPaneProps {
  readonly community: Community;
  readonly phone: Human;
  readonly onSection: Leading;
}

const parts = ['setup', 'names', 'phones', 'categories', 'quiet', 'holidays'] as const;
type Part = (typeof parts)[number];

const lines: Record<Part, string> = {
  setup: words.setupLine,
  names: words.namesLine,
  phones: words.phonesLine,
  categories: words.categoriesLine,
  quiet: words.quietLine,
  holidays: words.holidaysLine,
};

/** Esc comes back to the list; what is open stays open. */
const stay = () => undefined;

/** What a coordinator keeps of the community, and the way through its first hour. */
export function SettingsPane({ community, phone, onSection }: SettingsPaneProps) {
  const [part, setPart] = useState<Part>('setup');
  useKeys(stay);
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
        {part === 'names' ? <NamesForm communityId={community.id} phone={phone} /> : null}
        {part === 'phones' ? <PhonesTable community={community} phone={phone} /> : null}
        {part === 'setup' || part === 'names' || part === 'phones' ? null : (
          <Decided community={community} phone={phone} part={part} />
        )}
      </View>
    </View>
  );
}

function Setup({ community, phone, ...go }: SettingsPaneProps & { readonly onPhones: () => void }) {
  const communityId = community.id;
  const places = useAnswer(buildings, { communityId });
  const members = useAnswer(staff, { communityId });
  const hung = useAnswer(plates, { communityId });
  const given = (items: readonly Building[], people: OutputOf<typeof staff>['items'], platesLeft: number) => (
    <SetupSteps community={community} buildings={items} staff={people} platesLeft={platesLeft} {...go} />
  );
  return (
    <Answered answer={places} phone={phone}>
      {({ items }) => (
        <Answered answer={members} phone={phone}>
          {({ items: people }) => (
            <Answered answer={hung} phone={phone}>
              {({ total, drawn }) => given(items, people, total - drawn)}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}

interface DecidedProps extends Omit<SettingsPaneProps, 'onSection'> {
  readonly part: Exclude<Part, 'setup' | 'names' | 'phones'>;
}

/** What the community decides for itself, one document. Whoever asks for the newest begins with that. */
function Decided({ community, phone, part }: DecidedProps) {
  const communityId = community.id;
  const answer = useSettings(communityId);
  const [round, setRound] = useState(0);
  const shared = { communityId, phone, round, onNewest: () => setRound(round + 1) };
  return (
    <View className="desk-wide">
      <Answered answer={answer} phone={phone}>
        {(seen) => {
          if (part === 'categories') return <CategoriesPart seen={seen} {...shared} />;
          if (part === 'quiet') return <QuietPart key={round} seen={seen} {...shared} />;
          return <HolidaysPart seen={seen} {...shared} />;
        }}
      </Answered>
    </View>
  );
}
