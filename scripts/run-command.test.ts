import { runCommand } from './run-command';

const node = (program: string, minutes = 1) =>
  runCommand({ program: process.execPath, args: ['-e', program], minutes });

test('both streams and the exit code come back', async () => {
  const ended = await node("console.log('said'); console.error('complained'); process.exitCode = 3;");
  expect(ended.code).toBe(3);
  expect(ended.output).toContain('said');
  expect(ended.output).toContain('complained');
});

test('a program that is not there is an answer, not an exception', async () => {
  const ended = await runCommand({ program: 'no-such-program-here', args: [], minutes: 1 });
  expect(ended.code).toBeUndefined();
  expect(ended.output).toContain('could not be started');
});

test('what hangs is ended, with everything it started', async () => {
  // The grandchild holds the same output open: while it lives, the command has not ended.
  const options = "{ stdio: 'inherit' }";
  const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)'], ${options})`;
  const started = performance.now();
  const ended = await node(`${grandchild}; console.log('started'); setInterval(() => 0, 1e6);`, 0.02);
  expect(ended.code).toBeUndefined();
  expect(ended.output).toMatch(/started\s+ended after/);
  expect(performance.now() - started).toBeLessThan(10_000);
});
