/** The tables a person reads at the end of a bench. */
import type { Result } from './compare';
import { ratio, verdicts, type Measured } from './verdict';
import { rush, workloads } from './workloads';

/** All lines of the report. */
export function reportLines(measured: Measured): readonly string[] {
  const { small, large, rush: crowd } = measured;
  const rushed = `${rush.title}: ${crowd.sdk.seconds.toFixed(2)} s through the SDK, ${crowd.bare.seconds.toFixed(2)} s bare`;
  return [
    'Calls of one operation:',
    ...[...workloads, rush].map(({ title, calls }) => `  ${title}: ${calls}`),
    '',
    'At 1,000 documents',
    ...tableOf(small),
    '',
    'At 100,000 documents',
    ...tableOf(large),
    '',
    rushed,
    '',
    'The SDK opening a connection for each call, as it does in a function unless told otherwise (p50 ms)',
    ...workloads.map(({ name, title }) => line(title, [(measured.unkept[name] ?? NaN).toFixed(2)])),
    '',
    ...verdicts(measured).map(
      ({ what, value, bar, isKept }) => `${isKept ? '✓' : '✗'} ${what}: ${rounded(value)} (at most ${bar})`,
    ),
  ];
}

function tableOf(result: Result): readonly string[] {
  const head = line('', ['p50 ms', 'bare', 'ratio', 'per s at 16', 'bare', 'ratio']);
  return [
    head,
    ...workloads.map(({ name, title }) => {
      const { sdk, bare } = result[name] ?? {};
      if (!sdk || !bare) return line(title, []);
      const throughput = [sdk.perSecond.toFixed(0), bare.perSecond.toFixed(0), rounded(sdk.perSecond / bare.perSecond)];
      return line(title, [sdk.p50.toFixed(2), bare.p50.toFixed(2), rounded(ratio(result, name)), ...throughput]);
    }),
  ];
}

function line(title: string, cells: readonly string[]): string {
  return `  ${title.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
