import { receivers } from '#contracts/request-work';
import { roleWords } from '#contracts/role-words';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { ChoiceList } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { courseWords } from './course-words';

interface ReceiverChoiceProps {
  readonly requestId: string;
  readonly phone: Human;
  readonly chosen: string | undefined;
  readonly onChoose: (personId: string) => void;
}

/** Whom one can ask for a part of a case, by name and what he does. */
export function ReceiverChoice({ requestId, phone, chosen, onChoose }: ReceiverChoiceProps) {
  const answer = useAnswer(receivers, { id: requestId });
  const { title, nobody } = courseWords.hand;
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) =>
        items.length === 0 ? (
          <Quiet>{nobody}</Quiet>
        ) : (
          <ChoiceList
            id="receiver"
            label={title}
            choices={items.map(({ personId, name, role }) => ({ value: personId, label: `${roleWords[role]}${name}` }))}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </Answered>
  );
}
