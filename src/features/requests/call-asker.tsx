import { View } from '@tarojs/components';
import type { RequestView } from '#contracts/requests';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { PersonCall } from '../people/public';

/** Who works on a case calls who asked: there when the server says that he may. */
export function CallAsker({ request, phone }: { request: RequestView; phone: Human }) {
  const { id, asker, askerName = '', abilities } = request;
  if (!asker || !abilities.canContact) return null;
  return (
    <View>
      <View className="gap-above" />
      <Card>
        <PersonCall
          id="asker"
          personId={asker.personId}
          name={askerName}
          requestId={id}
          masked={asker.phone}
          phone={phone}
        />
      </Card>
    </View>
  );
}
