import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { audited } from '#contracts/privacy';
import { roleWords } from '#contracts/role-words';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Skeleton } from '../../components/skeleton';
import { Quiet, Title } from '../../components/text-block';
import { Ways } from '../../components/ways';
import { openAgreed, openAudited, openPrivacy } from '../../routes';
import { whenWords } from '../../time';
import { rightsWords } from './rights-words';
import { words } from './words';

type Row = OutputOf<typeof audited>['items'][number];

/**
 * What somebody frightened asks first is answered without another tap: who was at it last. Beneath, what was agreed to,
 * and the guide.
 */
export function MineFirst() {
  const { data, error } = useAnswerPages(audited, {});
  return (
    <View>
      <Title id="mine-title" isAnswer>
        {words.mineTitle}
      </Title>
      <Quiet>{rightsWords.why}</Quiet>
      <View className="gap-above" />
      {/* All at once: a line that grows would move the others from under a finger. */}
      {data || error ? (
        <Ways
          ways={[
            { id: 'mine-audited', icon: 'look', label: words.title, line: lastOf(data), onPress: openAudited },
            { id: 'mine-agreed', icon: 'check', label: words.agreed, line: words.agreedWhy, onPress: openAgreed },
            { id: 'mine-guide', icon: 'paper', label: words.guideTitle, line: words.guideWhy, onPress: openPrivacy },
          ]}
        />
      ) : (
        <Skeleton />
      )}
    </View>
  );
}

function lastOf(rows: readonly Row[] | undefined): string {
  if (!rows) return words.why;
  const [last] = rows;
  return last ? words.last(`${roleWords[last.who.role]} ${last.who.name}`, whenWords(last.at)) : words.empty;
}
