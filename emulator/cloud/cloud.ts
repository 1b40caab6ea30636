/** CloudBase on one machine: one process, one port, one data folder. */
import { join, resolve } from 'node:path';
import { collections, storageRules } from '../../config/collections';
import { templates as registered } from '../../config/templates';
import { createClientDoor } from './client/client-door';
import { openPasses } from './client/passes';
import { compileStorageRules } from './client/storage-rules';
import { createVisits } from './client/visits';
import type { CloudParts } from './cloud-parts';
import { openPersonas } from './control/personas';
import { takeDataFolder } from './data-folder';
import { databaseActions } from './database-actions';
import { openDatabase } from './database/database';
import { functionsActions } from './functions/actions';
import { openFunctions } from './functions/functions';
import { routesOf } from './http/routes';
import { listen } from './http/server';
import { openLedger, settingOr, writeSetting, type Ledger } from './ledger';
import { createSharedClock, type SharedClock } from './shared-clock';
import { storageActions } from './storage/actions';
import { openStorage } from './storage/storage';
import { openTimers } from './timers/timers';
import { wechatActions } from './wechat/open-api';
import { openOutbox } from './wechat/outbox';
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
  readonly templates?: readonly Template[];
  /** Where a file, once there, is never written again. */
  readonly sealedPrefixes?: readonly string[];
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

  async function close({ timers, functions, database }: CloudParts): Promise<void> {
    timers.close();
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

function openParts(options: CloudOptions, { ledger, clock, url }: Ground): CloudParts {
  const { dataDir, isStrict, templates = registered, sealedPrefixes = ['cases/'], pagesDir } = options;
  const database = openDatabase({ file: join(dataDir, 'database.db'), collections, clock, isStrict });
  const functions = openFunctions({
    folder: resolve(options.functionsDir),
    workerFile: join(__dirname, 'worker.js'),
    clock,
    doorUrl: (instance) => `${url}/admin/w/${instance}`,
    environment: options.environment ?? {},
    poolSize: options.poolSize ?? 4,
    isQuiet: options.isQuiet ?? false,
  });
  const storage = openStorage({ folder: join(dataDir, 'files'), ledger, clock, sealedPrefixes, url });
  const outbox = openOutbox(ledger, clock);
  const passes = openPasses(ledger, clock);
  const visits = createVisits();
  const timers = openTimers({ functions, clock, isRunning: options.hasTimers ?? true });
  const rules = compileStorageRules(storageRules);
  const client = createClientDoor({ passes, visits, clock, functions, storage, rules, outbox, templates });
  const sdkActions = new Map([
    ...databaseActions(database),
    ...functionsActions(functions),
    ...storageActions(storage),
    ...wechatActions({ outbox, templates, visits, clock, deployment: functions.deployment }),
  ]);
  const personas = openPersonas(ledger);
  return {
    ...{ clock, database, functions, storage, outbox, passes, visits, personas, timers },
    ...{ client, sdkActions, pagesDir, ownDir: __dirname },
  };
}
