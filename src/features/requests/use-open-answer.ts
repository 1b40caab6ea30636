import { useMine } from './use-requests';
import { answerLines } from './words';

/** What is open, in one line: first of all what waits for me. The line is undefined until it is known. */
export function useOpenAnswer() {
  const { data, error, more, refetch } = useMine(true);
  const lines = data ? answerLines(data, more !== undefined) : [];
  return { line: lines[0], error, refetch };
}
