/** Starts the cloud from a command line and ends it on SIGTERM or SIGINT. */
import { openCloud, type Cloud } from './cloud';
import { readCommandLine, usage } from './command-line';

// The cloud's instances live at UTC; what depends on the machine's zone must fail here too.
process.env['TZ'] = 'UTC';

void start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    const { options, isJson } = readCommandLine(args, process.env);
    const cloud = await openCloud(options);
    endOnSignal(cloud);
    console.log(isJson ? JSON.stringify({ url: cloud.url }) : `cloud ready: ${cloud.url}`);
  } catch (error) {
    console.error(`emulator: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function endOnSignal(cloud: Cloud): void {
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(1);
      isEnding = true;
      void cloud.close().then(() => process.exit(0));
    });
  }
}
