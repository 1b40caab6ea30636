import { answer, contest } from '#contracts/request-promise';
import type { RequestView } from '#contracts/requests';
import type { Human } from '../../components/ring-button';
import { View } from '@tarojs/components';
import { courseWords as words } from './course-words';
import { isSaid, SaidForm } from './said-form';

interface AskerActsProps {
  readonly request: RequestView;
  readonly phone: Human;
}

/** What who waits for it may say before it is done: an answer, or that a later day is too late. */
export function AskerActs({ request, phone }: AskerActsProps) {
  const { canAnswer, canContest } = request.abilities;
  const seen = { id: request.id, seenVersion: request.version };
  return (
    <View>
      {canAnswer ? (
        <SaidForm
          id="answer"
          operation={answer}
          words={words.answer}
          phone={phone}
          tone="leaf"
          inputFor={(said) => (isSaid(said) ? { ...seen, words: said } : undefined)}
        />
      ) : null}
      {canContest ? (
        <SaidForm
          id="contest"
          operation={contest}
          words={words.contest}
          phone={phone}
          tone="ghost"
          inputFor={(said) => (isSaid(said) ? { ...seen, words: said } : undefined)}
        />
      ) : null}
    </View>
  );
}
