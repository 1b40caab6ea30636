import { thin } from './due';

const minutes = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ function: name, at: (index + 1) * 60_000 }));

it('keeps all of few', () => {
  expect(thin(minutes('jobs', 60))).toEqual(minutes('jobs', 60));
});

it('keeps sixty of many, evenly, the last among them, in order of time', () => {
  const kept = thin([...minutes('jobs', 4320), ...minutes('daily', 3)]);
  const jobs = kept.filter((one) => one.function === 'jobs').map((one) => one.at / 60_000);
  expect(jobs).toHaveLength(60);
  expect(jobs.at(-1)).toBe(4320);
  expect(new Set(jobs.slice(1).map((at, index) => at - (jobs[index] ?? 0)))).toEqual(new Set([72]));
  expect(kept.filter((one) => one.function === 'daily')).toHaveLength(3);
  expect(kept.map((one) => one.at)).toEqual(kept.map((one) => one.at).sort((a, b) => a - b));
});
