import { View } from '@tarojs/components';
import { mostHomes } from '#contracts/homes';
import type { Home } from '#contracts/people';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { HomeCard } from './home-card';
import { homesWords as words } from './homes-words';
import './people.scss';

/** Everywhere I live, the first one first. */
export function HomesList({ homes, phone }: { homes: readonly Home[]; phone: Human }) {
  return (
    <View>
      <Title id="homes-title" isAnswer>
        {words.title}
      </Title>
      <Quiet>{homes.length < mostHomes ? words.moved : words.full}</Quiet>
      <View className="gap-above" />
      {homes.length === 0 ? <EmptyState sentence={words.unknown} /> : null}
      {homes.map((home, index) => (
        <HomeCard key={home.id} home={home} at={index + 1} phone={phone} />
      ))}
    </View>
  );
}
