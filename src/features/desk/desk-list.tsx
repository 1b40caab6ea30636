import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { useDesks } from './use-desks';
import { words } from './words';

/** The browsers that are let in now, each with the way to end it. */
export function DeskList({ phone }: { phone: Human }) {
  const { answer, ending } = useDesks();
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <View id="desks">
          {items.length === 0 ? <Quiet>{words.noDesks}</Quiet> : null}
          {items.map(({ id, browser, since, until, isThis }) => (
            <Card key={id}>
              <View className="my-heading">{isThis ? `${browser}(${words.thisOne})` : browser}</View>
              <Quiet>{words.since(since, until)}</Quiet>
              <View className="gap-above" />
              <Button
                id={`desk-end-${id}`}
                tone="ghost"
                label={words.end}
                busyLabel={words.ending}
                isBusy={ending.isPending}
                onPress={() => ending.mutate({ deskId: id })}
              />
            </Card>
          ))}
        </View>
      )}
    </Answered>
  );
}
