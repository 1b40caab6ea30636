import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import type { Community } from '#contracts/places';
import { Quiet, Title } from '../../components/text-block';
import { Ways, type Way } from '../../components/ways';
import { addressOf } from '../../place-words';
import { openFamily, openHomes, openNumber, openSettle } from '../../routes';
import { greeting } from '../../time';
import { words } from './words';

/** Who I am here: my name, and where I live. */
export function MyCard({ person, community }: { person: Person | null; community: Community | null }) {
  return (
    <View>
      <Title isAnswer>{`${person?.name ?? words.visitorName},${greeting()}`}</Title>
      {community ? <Quiet>{`${community.street} · ${community.name}`}</Quiet> : null}
      <View className="gap-above" />
      <Ways ways={person ? [homeWay(person), familyWay, numberWay(person)] : [homeWay(person)]} />
    </View>
  );
}

const familyWay: Way = {
  id: 'me-family',
  icon: 'people',
  label: words.familyTitle,
  line: words.familyLine,
  onPress: openFamily,
};

/** To the number I left, masked for whoever looks over my shoulder. */
function numberWay({ phone }: Person): Way {
  return {
    id: 'me-number',
    icon: 'phone',
    label: words.numberTitle,
    line: phone ?? words.numberNone,
    onPress: openNumber,
  };
}

/** To where I live; who has not said it yet is asked. */
function homeWay(person: Person | null): Way {
  const home = person?.home;
  const way = { id: 'me-home', icon: 'home' } as const;
  if (!home) return { ...way, label: words.homeSay, line: words.homeUnknown, onPress: openSettle };
  const more = (person.homes?.length ?? 1) - 1;
  return { ...way, label: words.homesMine, line: words.homeOf(addressOf(home), more), onPress: openHomes };
}
