import { View } from '@tarojs/components';
import { Address } from '../../components/address';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { dayWords } from '../../time';
import type { KeptView } from './keep-draft';
import { careTagWords, keptWords as words } from './kept-words';
import './people.scss';

/** What is kept of somebody without WeChat, to be read alone: who, where, what to mind. */
export function KeptFacts({ one: { name, home, note, tags, birth, since } }: { one: KeptView }) {
  return (
    <View>
      <Title id="kept-name" isAnswer>
        {name}
      </Title>
      <Address className="my-place">{home ? addressOf(home) : words.noHome}</Address>
      <Quiet>{[birth && words.bornIn(birth), words.since(dayWords(since))].filter(Boolean).join(' · ')}</Quiet>
      <View className="gap-above" />
      {tags.length > 0 || note ? (
        <Card tone="apricot">
          <View className="kept-tags">
            {tags.map((tag) => (
              <Tag key={tag} tone="apricot" icon="look" word={careTagWords[tag]} />
            ))}
          </View>
          {note ? <View>{note}</View> : null}
        </Card>
      ) : null}
    </View>
  );
}
