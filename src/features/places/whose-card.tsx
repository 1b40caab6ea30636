import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { whose } from '#contracts/places';
import { roleWords } from '#contracts/role-words';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { aria } from '../../components/aria';
import { Card } from '../../components/card';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { words } from './words';
import './whose.scss';

interface WhoseCardProps {
  readonly buildingId: string;
  /** A shop may be looked after by another grid than the house it is in; then the names of the house are not said. */
  readonly gridId: string;
  readonly phone: Human;
}

/** Whose grid is this: who walks here, by name, and whom to ring where nobody does. */
export function WhoseCard({ buildingId, gridId, phone }: WhoseCardProps) {
  const answer = useAnswer(whose, { buildingId });
  return (
    <Answered answer={answer} phone={phone}>
      {(found) => (found.building.gridId === gridId ? <Names found={found} /> : null)}
    </Answered>
  );
}

function Names({ found }: { found: OutputOf<typeof whose> }) {
  const { workers, microGridName, communityName, communityPhone } = found;
  return (
    <Card id="whose">
      <View className="whose-heading" {...aria({ role: 'heading', level: 2 })}>
        {words.whose}
      </View>
      {microGridName === undefined ? null : <Quiet>{words.microGrid(microGridName)}</Quiet>}
      {workers.map(({ name, role }) => (
        <View key={`${role} ${name}`} className="whose-line">
          <View className="whose-name">{name}</View>
          <View className="whose-role">{roleWords[role]}</View>
        </View>
      ))}
      {workers.length === 0 ? (
        <View>
          <Quiet>{words.nobody}</Quiet>
          <RingButton id="whose-community" human={{ who: communityName, number: communityPhone }} />
        </View>
      ) : null}
    </Card>
  );
}
