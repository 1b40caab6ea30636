/** What went wrong, on the screen in red and in a list, so that a run fails. */
import type { PhoneFailure } from '../compiled-package';

export interface Failures {
  readonly list: readonly PhoneFailure[];
  add(failure: PhoneFailure): void;
}

/** The same failure is told once. */
export function createFailures(board: HTMLElement): Failures {
  const list: PhoneFailure[] = [];
  return {
    list,
    add(failure) {
      if (list.some(({ file, cause }) => file === failure.file && cause === failure.cause)) return;
      list.push(failure);
      show(board, failure);
      console.error(`${failure.file}: ${failure.cause}`);
    },
  };
}

/** The sentence of whatever was thrown. */
export function causeOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  const words = (thrown as { errMsg?: unknown } | null | undefined)?.errMsg;
  return typeof words === 'string' ? words : String(thrown);
}

function show(board: HTMLElement, { file, cause }: PhoneFailure): void {
  board.hidden = false;
  const line = document.createElement('p');
  const name = document.createElement('strong');
  name.textContent = file;
  line.append(name, document.createElement('br'), cause);
  board.append(line);
}
