import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { Ways } from '../../components/ways';
import { openAgreed, openMine } from '../../routes';
import { guideWords as words } from './guide-words';
import './rights.scss';

type Part = (typeof words.parts)[number];

/** Short enough to be read: the answer first, then one part at a time. Nobody agrees to what he has not understood. */
export function PrivacyGuide({ phone }: { phone: Human }) {
  const [opened, open] = useState<Part['key']>();
  return (
    <View>
      <Title id="guide-title" isAnswer>
        {words.title}
      </Title>
      <View id="guide-summary" className="guide-summary">
        {words.summary.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <Quiet>{words.more}</Quiet>
      {words.parts.map((part) => (
        <GuidePart key={part.key} part={part} isOpen={opened === part.key} onOpen={open} />
      ))}
      <View className="gap-above" />
      <Ways
        ways={[
          { id: 'guide-agreed', icon: 'check', label: words.agreed, line: words.agreedWhy, onPress: openAgreed },
          { id: 'guide-mine', icon: 'received', label: words.mine, line: words.mineWhy, onPress: openMine },
        ]}
      />
      <View className="gap-above" />
      {process.env.TARO_ENV === 'weapp' ? (
        <Button id="guide-wechat" tone="plain" label={words.wechat} onPress={() => Taro.openPrivacyContract()} />
      ) : null}
      <Quiet>{words.ask}</Quiet>
      <View className="gap-above" />
      <RingButton id="guide-ring" human={phone} />
    </View>
  );
}

interface GuidePartProps {
  readonly part: Part;
  readonly isOpen: boolean;
  readonly onOpen: (key: Part['key'] | undefined) => void;
}

/** One part, opened and closed by its own line; opening one closes the other. */
function GuidePart({ part: { key, title, lines }, isOpen, onOpen }: GuidePartProps) {
  const label = isOpen ? words.close(title) : words.open(title);
  return (
    <View className="guide-part">
      <View
        className="guide-line"
        {...press({ id: `guide-${key}`, label, onPress: () => onOpen(isOpen ? undefined : key) })}
      >
        <View className="guide-name">{title}</View>
        <View className={isOpen ? 'guide-turned' : ''}>
          <Icon name="next" tone="leaf" />
        </View>
      </View>
      {isOpen ? (
        <View id={`guide-${key}-said`} className="guide-said">
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
