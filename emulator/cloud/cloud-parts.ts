/** The parts a running cloud is made of, as its doors see them. */
import type { ClientDoor } from './client/client-door';
import type { Passes } from './client/passes';
import type { Visits } from './client/visits';
import type { Clock } from './clock';
import type { Personas } from './control/personas';
import type { Database } from './database/database';
import type { Functions } from './functions/functions';
import type { SdkAction } from './http/sdk-door';
import type { Storage } from './storage/storage';
import type { Timers } from './timers/timers';
import type { Outbox } from './wechat/outbox';

export interface CloudParts {
  readonly clock: Clock;
  readonly database: Database;
  readonly functions: Functions;
  readonly storage: Storage;
  readonly outbox: Outbox;
  readonly passes: Passes;
  readonly visits: Visits;
  readonly personas: Personas;
  readonly timers: Timers;
  readonly client: ClientDoor;
  /** Every action the SDKs may name. */
  readonly sdkActions: ReadonlyMap<string, SdkAction>;
  /** Built H5 pages, if there are any. */
  readonly pagesDir: string | undefined;
  /** The emulator's own built files: the host script of pages, and the stage. */
  readonly ownDir: string;
}
