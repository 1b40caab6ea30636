/** The parts a running cloud is made of, as its doors see them. */
import type { EventEmitter } from 'node:events';
import type { ClientDoor } from './client/client-door';
import type { DeskDoor } from './client/desk-door';
import type { Passes } from './client/passes';
import type { Visits } from './client/visits';
import type { Clock } from './clock';
import type { Personas } from './control/personas';
import type { Database } from './database/database';
import type { Faults } from './faults/faults';
import type { Functions } from './functions/functions';
import type { SdkAction } from './http/sdk-door';
import type { Meter } from './plan/meter';
import type { Storage } from './storage/storage';
import type { Timers } from './timers/timers';
import type { Outage } from './wechat/outage';
import type { Outbox } from './wechat/outbox';
import type { PhoneCodes } from './wechat/phone-codes';
import type { Pushes } from './wechat/pushes';

export interface CloudParts {
  readonly clock: Clock;
  readonly database: Database;
  readonly functions: Functions;
  readonly faults: Faults;
  readonly meter: Meter;
  readonly storage: Storage;
  readonly outbox: Outbox;
  readonly phoneCodes: PhoneCodes;
  readonly outage: Outage;
  readonly pushes: Pushes;
  readonly passes: Passes;
  readonly visits: Visits;
  readonly personas: Personas;
  readonly timers: Timers;
  readonly client: ClientDoor;
  readonly desk: DeskDoor;
  /** Every action the SDKs may name. */
  readonly sdkActions: ReadonlyMap<string, SdkAction>;
  /** Built H5 pages, if there are any. */
  readonly pagesDir: string | undefined;
  /** The built package for WeChat, if there is one. */
  readonly weappDir: string | undefined;
  /** Says `package` when it was built anew. */
  readonly news: EventEmitter<{ package: [] }>;
  /** The emulator's own built files: the host script of pages, and the stage. */
  readonly ownDir: string;
}
