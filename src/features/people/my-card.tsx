import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import type { Community } from '#contracts/places';
import { roleWords } from '#contracts/role-words';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Quiet, Title } from '../../components/text-block';
import { floorWord, unitWord } from '../../place-words';
import { openSettle } from '../../routes';
import { greeting } from '../../time';
import { words } from './words';
import './people.scss';

/** Who I am here: my name, where I live, and what I do for whom. */
export function MyCard({ person, community }: { person: Person | null; community: Community | null }) {
  return (
    <View>
      <Title isAnswer>{`${person?.name ?? words.visitorName},${greeting()}`}</Title>
      {community ? <Quiet>{`${community.street} · ${community.name}`}</Quiet> : null}
      <View className="gap-above" />
      <Card>
        <View className="my-line">
          <Icon name="home" tone="leaf" />
          <View id="me-home" className="my-place">
            {homeWords(person)}
          </View>
        </View>
        <View className="gap-above" />
        <Button
          id="me-settle"
          tone="ghost"
          label={person?.home ? words.homeChange : words.homeSay}
          onPress={openSettle}
        />
      </Card>
      {person && person.roles.length > 0 ? <Roles person={person} community={community} /> : null}
    </View>
  );
}

function Roles({ person, community }: { person: Person; community: Community | null }) {
  return (
    <Card>
      <View className="my-heading">{words.rolesTitle}</View>
      {person.roles.map(({ role, gridId, since }) => (
        <View key={`${role}-${gridId ?? since}`} className="my-line">
          <Icon name="people" tone="leaf" />
          <View>
            {[community?.grids.find(({ id }) => id === gridId)?.name, roleWords[role]].filter(Boolean).join(' ')}
          </View>
        </View>
      ))}
    </Card>
  );
}

function homeWords(person: Person | null): string {
  if (!person?.home) return words.homeUnknown;
  const { buildingName, unit, floor } = person.home;
  return [buildingName, unit && unitWord(unit), floor !== undefined && floorWord(floor)].filter(Boolean).join(' ');
}
