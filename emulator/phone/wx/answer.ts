/** How WeChat's functions answer: by callbacks when given some, otherwise by a promise. */
import { causeOf } from '../runtime/failures';

export type Given = Readonly<Record<string, unknown>>;
export type Apis = Record<string, unknown>;

/** A refusal in WeChat's shape: `{errMsg: 'api:fail words', …more}`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    words: string,
    readonly more: Given = {},
  ) {
    super(words);
  }
}

/**
 * `wx.name(options)`: what `run` answers is the result, with `errMsg: 'name:ok'`; what it throws is the failure.
 *
 * @returns by the promise when no callback was given, as WeChat does
 */
export function asynchronous(name: string, run: (options: Given) => unknown): (options?: Given) => unknown {
  return (options = {}) => settle(name, options, () => run(options));
}

/** The same for a function whose answer is also something to hold, e.g. a task. */
export function settle(name: string, options: Given, run: () => unknown): Promise<unknown> | undefined {
  const hasCallback = ['success', 'fail', 'complete'].some((one) => typeof options[one] === 'function');
  const outcome = attempt(run).then(
    (value) => told(options, 'success', { ...(value as object | undefined), errMsg: `${name}:ok` }),
    (error: unknown) => {
      const failure = failureOf(name, error);
      told(options, 'fail', failure);
      if (!hasCallback) throw failure as unknown as Error;
    },
  );
  return hasCallback ? undefined : outcome;
}

/** The failure a page gets: `{errMsg}` and what else is known, e.g. `errCode`. */
export function failureOf(name: string, error: unknown): Given {
  const more = error instanceof Refusal ? error.more : {};
  return { errMsg: `${name}:fail ${causeOf(error)}`, ...more };
}

async function attempt(run: () => unknown): Promise<unknown> {
  return run();
}

function told(options: Given, which: 'success' | 'fail', value: object): object {
  for (const name of [which, 'complete']) {
    const callback = options[name];
    // What a page throws in its own callback is the page's error, not a failure of the call.
    if (typeof callback === 'function') setTimeout(() => (callback as (value: object) => void)(value));
  }
  return value;
}
