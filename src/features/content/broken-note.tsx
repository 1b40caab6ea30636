import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { openHome } from '../../routes';
import { cityLine, useMe } from '../people/public';
import { words } from './words';

interface BrokenNoteProps {
  readonly onAgain: () => void;
  readonly phone?: Human;
}

/** Stands where a page could not be drawn: what can be done, and a human being who answers. */
export function BrokenNote({ onAgain, phone = cityLine }: BrokenNoteProps) {
  return (
    <Page id="broken">
      <View {...aria({ role: 'alert' })}>
        <Title>{words.brokenTitle}</Title>
        <Quiet>{words.brokenWhy}</Quiet>
      </View>
      <View className="gap-above" />
      <Button id="broken-again" label={words.brokenAgain} onPress={onAgain} />
      <View className="gap-above" />
      <Button id="broken-home" tone="ghost" label={words.home} onPress={openHome} />
      <View className="gap-above" />
      <RingButton id="broken-phone" human={phone} />
    </Page>
  );
}

/** The same, with the person of one's own community who answers. */
export function BrokenHere({ onAgain }: Pick<BrokenNoteProps, 'onAgain'>) {
  const { phone } = useMe();
  return <BrokenNote onAgain={onAgain} phone={phone} />;
}
