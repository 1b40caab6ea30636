import { end, sessions } from '#contracts/desk';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';

/** The browsers I let in, and how one is ended. */
export function useDesks() {
  const answer = useAnswer(sessions, {});
  const ending = useCommand(end);
  return { answer, ending };
}
