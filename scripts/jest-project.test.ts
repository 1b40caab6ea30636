import { outcomeOf, type JestResult } from './jest-project';

const clean: JestResult = {
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '' }],
};
const well = { code: 0, output: '' };
const badly = { code: 1, output: 'what jest said' };

test('three passed tests are three passed tests', () => {
  expect(outcomeOf('unit', well, clean)).toEqual({ passed: 3, failed: 0, failures: [] });
});

test('a failed test is counted and shown in full', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'expected 1, received 2' }];
  const outcome = outcomeOf('unit', badly, { ...clean, numPassedTests: 2, numFailedTests: 1, testResults });
  expect(outcome).toEqual({ passed: 2, failed: 1, failures: ['expected 1, received 2'] });
});

test('a file that could not run counts as a failure', () => {
  expect(outcomeOf('unit', badly, { ...clean, numRuntimeErrorTestSuites: 1 }).failed).toBe(1);
});

test('a project without a test counts as a failure', () => {
  const outcome = outcomeOf('journeys', well, { ...clean, numTotalTests: 0, numPassedTests: 0, testResults: [] });
  expect(outcome).toEqual({ passed: 0, failed: 1, failures: ['journeys has no test.'] });
});

test('a skipped test counts as a failure', () => {
  expect(outcomeOf('unit', well, { ...clean, numPassedTests: 2, numPendingTests: 1 }).failed).toBe(1);
  expect(outcomeOf('unit', well, { ...clean, numPassedTests: 2, numTodoTests: 1 }).failed).toBe(1);
});

test('a jest that left no result counts as a failure and shows what it said', () => {
  const outcome = outcomeOf('unit', { code: undefined, output: 'ended after 5 minutes' }, undefined);
  expect(outcome.failed).toBe(1);
  expect(outcome.failures.join()).toContain('ended after 5 minutes');
});

test('a jest that ended badly though every test passed counts as a failure', () => {
  const outcome = outcomeOf('unit', badly, clean);
  expect(outcome).toMatchObject({ passed: 3, failed: 1 });
  expect(outcome.failures.join()).toContain('what jest said');
});
