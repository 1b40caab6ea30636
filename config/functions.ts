/**
 * Deployed functions as data: read by the build, the emulator and the deployment.
 *
 * A community's traffic would leave ten functions cold; three stay warm. `papers` carries the libraries for documents
 * and sheets, so that `app` need not.
 */
export interface FunctionPlan {
  readonly name: string;
  /** Source of the composition root, relative to the repository. */
  readonly entry: string;
  /** Seconds before the cloud ends an invocation (the CLI allows 60). */
  readonly timeout: number;
  /** Megabytes. */
  readonly memorySize: 128 | 256 | 512 | 1024;
  readonly runtime: 'Nodejs20.19';
  /** WeChat open APIs the function may call; without its name here WeChat answers -604101. */
  readonly openApi: readonly string[];
  /** At most one timer a function: second minute hour day month weekday year, at UTC+8. */
  readonly timer?: { readonly name: string; readonly cron: string };
  /** Environment variables the function needs; values come from the deployment, never from here. */
  readonly environment: readonly string[];
}

export const functions: readonly FunctionPlan[] = [
  {
    name: 'app',
    entry: 'cloudfunctions/app/main.ts',
    timeout: 20,
    memorySize: 256,
    runtime: 'Nodejs20.19',
    openApi: ['security.msgSecCheck', 'security.mediaCheckAsync', 'phonenumber.getPhoneNumber'],
    environment: ['SETUP_SECRET', 'FIELD_KEYS', 'LOGIN_KEY'],
  },
  {
    name: 'jobs',
    entry: 'cloudfunctions/jobs/main.ts',
    timeout: 60,
    memorySize: 256,
    runtime: 'Nodejs20.19',
    openApi: ['subscribeMessage.send', 'wxacode.getUnlimited'],
    timer: { name: 'everyMinute', cron: '0 * * * * * *' },
    environment: ['FIELD_KEYS'],
  },
  {
    name: 'papers',
    entry: 'cloudfunctions/papers/main.ts',
    timeout: 60,
    memorySize: 512,
    runtime: 'Nodejs20.19',
    openApi: ['wxacode.getUnlimited'],
    environment: ['FIELD_KEYS'],
  },
];

/**
 * Events WeChat pushes, and the function that hears each: registered by hand in the console (message push), and by this
 * list in the emulator.
 */
export const pushedEvents: Readonly<Record<string, string>> = { wxa_media_check: 'jobs' };
