import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import type { Community } from '#contracts/places';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Quiet, Title } from '../../components/text-block';
import { floorWord, unitWord } from '../../place-words';
import { openSettle } from '../../routes';
import { greeting } from '../../time';
import { words } from './words';
import './people.scss';

/** Who I am here: my name, and where I live. */
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
    </View>
  );
}

function homeWords(person: Person | null): string {
  if (!person?.home) return words.homeUnknown;
  const { buildingName, unit, floor } = person.home;
  return [buildingName, unit && unitWord(unit), floor !== undefined && floorWord(floor)].filter(Boolean).join(' ');
}
