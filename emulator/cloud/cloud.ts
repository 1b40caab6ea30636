/** CloudBase on one machine: one process, one port, one data folder. */
import { EventEmitter } from 'node:events';
import { join, resolve } from 'node:path';
import { collections, storageRules } from '../../config/collections';
import { templates as ours } from '../../config/templates';
import { createClientDoor } from './client/client-door';
import { openCustomLogin } from './client/custom-login';
import { createDeskDoor } from './client/desk-door';
import { openPasses } from './client/passes';
import { compileStorageRules } from './client/storage-rules';
import { createVisits } from './client/visits';
import type { CloudParts } from './cloud-parts';
import { openPersonas } from './control/personas';
import { takeDataFolder } from './data-folder';
import { databaseActions } from './database-actions';
import { openDatabase } from './database/database';
import { createFaults, type Faults } from './faults/faults';
import { functionsActions } from './functions/actions';
import { openFunctions } from './functions/functions';
import type { Invocation } from './functions/invocation';
import { routesOf } from './http/routes';
import { listen } from './http/server';
import { openLedger, settingOr, writeSetting, type Ledger } from './ledger';
import { createSharedClock, type SharedClock } from './shared-clock';
import { createMeter } from './plan/meter';
import { planNamed } from './plan/plans';
import { storageActions } from './storage/actions';
import { openStorage } from './storage/storage';
import { openTimers } from './timers/timers';
import { wechatActions } from './wechat/open-api';
import { openOutbox } from './wechat/outbox';
import { openPhoneCodes } from './wechat/phone-codes';
import { openPushes } from './wechat/pushes';
import type { Template } from './wechat/subscribe-message';

export interface CloudOptions {
  /** Everything the cloud remembers. */
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Function bundles, as the build leaves them. */
  readonly functionsDir: string;
  /** Refuses queries that no declared index serves, and what else the cloud would not do well. */
  readonly isStrict: boolean;
  readonly host?: string;
  /** Whether timers fire by themselves. */
  readonly hasTimers?: boolean;
  /** Values of the functions' environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Built H5 pages. */
  readonly pagesDir?: string;
  /** The built package for WeChat, which phones below a pass run. */
  readonly weappDir?: string;
  readonly templates?: readonly Template[];
  /** Functions by the event WeChat pushes to them, e.g. `wxa_media_check`. */
  readonly callbacks?: Readonly<Record<string, string>>;
  /** Where a file, once there, is never written again. */
  readonly sealedPrefixes?: readonly string[];
  /** What the environment was paid for: a name in `plan/plans.ts`, or `none`. */
  readonly plan?: string;
  /** Instances of one function. */
  readonly poolSize?: number;
  /** Functions' lines are not printed. */
  readonly isQuiet?: boolean;
}

export interface Cloud {
  readonly url: string;
  close(): Promise<void>;
}

/** Leads of the clock over the machine's, kept over a restart: the data of a moved cloud lies in the future. */
const leadSetting = 'clockLeadMs';
/** What was filed to prove something; why it is never written again: docs/decisions/0005. */
const evidence = ['cases/', 'consents/', 'erasures/'];

/**
 * Opens a cloud and answers when it can be called.
 *
 * @throws Error when the data folder is in use or the port is taken.
 */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { host = '127.0.0.1' } = options;
  const giveBack = takeDataFolder(options.dataDir);
  const ledger = openLedger(join(options.dataDir, 'emulator.db'));
  const clock = openClock(ledger);
  const made: { parts?: CloudParts } = {};
  const server = await listen(host, options.port, () => (made.parts ? routesOf(made.parts) : [])).catch(
    (error: unknown) => {
      ledger.close();
      giveBack();
      throw error;
    },
  );
  const url = `http://${host}:${server.port}`;
  let parts: CloudParts;
  try {
    parts = openParts(options, { ledger, clock, url });
  } catch (error) {
    await server.close();
    ledger.close();
    giveBack();
    throw error;
  }
  made.parts = parts;
  return { url, close: () => close(parts) };

  async function close({ timers, pushes, functions, database }: CloudParts): Promise<void> {
    timers.close();
    pushes.close();
    await server.close();
    await functions.close();
    database.close();
    ledger.close();
    giveBack();
  }
}

function openClock(ledger: Ledger): SharedClock {
  const lead = Number(settingOr(ledger, leadSetting, () => '0'));
  return createSharedClock(lead, (leadMs) => writeSetting(ledger, leadSetting, String(leadMs)));
}

interface Ground {
  readonly ledger: Ledger;
  readonly clock: SharedClock;
  readonly url: string;
}

const registered = ours.map(({ id, keys }) => ({ id, fields: Object.values(keys) }));

function openParts(options: CloudOptions, { ledger, clock, url }: Ground): CloudParts {
  const { dataDir, isStrict, templates = registered, sealedPrefixes = evidence, pagesDir, weappDir } = options;
  const database = openDatabase({ file: join(dataDir, 'database.db'), collections, clock, isStrict });
  const faults = createFaults((invocation) => functions.crash(invocation));
  const meter = createMeter(planNamed(options.plan ?? 'none'), clock);
  const login = openCustomLogin(ledger, clock);
  const environment = { LOGIN_KEY: login.keyFile, ...options.environment };
  const planned = functionsOptions({ ...options, environment }, { clock, url }, faults);
  const functions = meter.overFunctions(openFunctions(planned));
  const storage = openStorage({ folder: join(dataDir, 'files'), ledger, clock, sealedPrefixes, url });
  const outbox = openOutbox(ledger, clock);
  const phoneCodes = openPhoneCodes(ledger, clock);
  const outage = { isOn: false };
  const pushes = openPushes({ ledger, clock, functions, callbacks: options.callbacks ?? {} });
  const passes = openPasses(ledger, clock);
  const visits = createVisits();
  const timers = openTimers({
    ...{ functions, clock, isRunning: options.hasTimers ?? true },
    afterEach: () => database.tidy(),
  });
  const rules = compileStorageRules(storageRules);
  const people = { passes, visits, outbox, phoneCodes };
  const client = createClientDoor({ ...people, clock, functions, storage, rules, templates });
  const desk = createDeskDoor({ functions, login, storage, rules, pagesDir });
  const sdkActions = new Map([
    ...meter.overDatabase(databaseActions(database)),
    ...functionsActions(functions),
    ...storageActions(storage),
    ...wechatActions({
      ...{ outbox, templates, visits, clock, storage, pushes, phoneCodes, weappDir, outage },
      deployment: functions.deployment,
    }),
  ]);
  const personas = openPersonas(ledger);
  const wechat = { outbox, phoneCodes, pushes, visits, outage };
  // Every tray listens, and there is no end to trays.
  const news: CloudParts['news'] = new EventEmitter();
  news.setMaxListeners(0);
  return {
    ...wechat,
    ...{ clock, database, functions, faults, meter, storage, passes, personas, timers },
    ...{ client, desk, sdkActions, pagesDir, weappDir, ownDir: __dirname, news },
  };
}

function functionsOptions(options: CloudOptions, { clock, url }: Omit<Ground, 'ledger'>, faults: Faults) {
  return {
    folder: resolve(options.functionsDir),
    workerFile: join(__dirname, 'worker.js'),
    clock,
    doorUrl: (instance: string) => `${url}/admin/w/${instance}`,
    environment: options.environment ?? {},
    poolSize: options.poolSize ?? 4,
    isQuiet: options.isQuiet ?? false,
    onStart: (invocation: Invocation) => faults.begin(invocation),
  };
}
