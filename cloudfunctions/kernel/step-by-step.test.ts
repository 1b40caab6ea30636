import type { LogEntry } from './logger';
import { stepByStep } from './step-by-step';

function listener() {
  const heard: (LogEntry | undefined)[] = [];
  return {
    heard,
    log: { info: () => undefined, failure: (_event: string, entry?: LogEntry) => void heard.push(entry) },
  };
}

test('a step that fails is told by its name, and the next ones have their turn', async () => {
  const { heard, log } = listener();
  const done: string[] = [];
  const step = (name: string) => [name, () => Promise.resolve(done.push(name))] as const;
  const wrong = ['wrong', () => Promise.reject(new Error('what somebody wrote'))] as const;
  await expect(stepByStep(log, [step('first'), wrong, step('last')])).rejects.toThrow('failed: wrong');
  expect(done).toEqual(['first', 'last']);
  expect(heard).toMatchObject([{ operation: 'wrong' }]);
  expect(JSON.stringify(heard)).not.toContain('what somebody wrote');
});

test('without a failure nothing is said', async () => {
  const { heard, log } = listener();
  await stepByStep(log, [['only', () => Promise.resolve()]]);
  expect(heard).toEqual([]);
});
